import "recollect-intake";
import type { RecollectIntakeAttributes } from "recollect-intake";
import form from "recollect-intake/recollect.html?url";

const intake = document.createElement("recollect-intake");
const settings: RecollectIntakeAttributes = { src: form, "clinic-name": "Harbor Clinic", region: "us" };
for (const [name, value] of Object.entries(settings)) intake.setAttribute(name, value);
document.body.append(intake);

// @ts-expect-error: a region that there is not.
const wrong: RecollectIntakeAttributes = { region: "uk" };
void wrong;
