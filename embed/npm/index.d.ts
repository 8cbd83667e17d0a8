/** A yes or no as an attribute has it. */
export type Flag = "true" | "false" | "";

/**
 * The attributes of `<recollect-intake>`. All may be left out and changed at any
 * time; a wrong value leaves the setting as it was, and the console says why.
 */
export interface RecollectIntakeAttributes {
  /** Text of one line, at most 80 characters. */
  "clinic-name"?: string;
  /** Text of one line, at most 80 characters. */
  "clinic-phone"?: string;
  /** `en` or `es`, also with a region (`es-MX`). Otherwise that of the page, or English. */
  lang?: string;
  /** Otherwise the language that the patient answers in. */
  "summary-lang"?: "en" | "es";
  /** Decides the help lines. Otherwise `us`. */
  region?: "us" | "ca" | "gb" | "ie" | "au" | "nz" | "other";
  /** `none`, or any of `health-topics`, `phq-9`, `clinician` with spaces between. */
  ask?: string;
  /** Answers are not kept for a refresh, and are erased when nobody goes on. */
  "shared-device"?: Flag;
  /** Otherwise `letter` where the region is `us` or `ca`, and `a4` elsewhere. */
  paper?: "letter" | "a4";
  /** A color such as `#14568f`. One with too little contrast is not taken. */
  accent?: string;
  /** Where `recollect.html` is, if it is not beside the script. */
  src?: string;
}

/** Shows the form in a frame that the page cannot read. It has no other interface. */
export interface RecollectIntakeElement extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    "recollect-intake": RecollectIntakeElement;
  }
  namespace JSX {
    interface IntrinsicElements {
      "recollect-intake": RecollectIntakeAttributes & { [attribute: string]: unknown };
    }
  }
}
