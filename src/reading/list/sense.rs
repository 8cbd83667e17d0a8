//! What the words of a pharmacy's or a portal's list do there.

/// What a word does in a list of medicines, by its letters without accents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// Nothing that we know.
    Other,
    /// How it is to be taken begins here: `Take`, `Sig:`.
    Take,
    /// Something begins that is not about taking it: quantity, fills, pharmacy.
    Label,
    /// The day of starting follows.
    Start,
    /// The day of stopping follows.
    Stop,
    /// Once a day: `daily`, `bedtime`.
    Once,
    /// Several times a day: `twice`, `bid`.
    Times,
    /// `times`, after a number.
    Time,
    /// A tablet, a capsule.
    Piece,
    /// The number one in a word.
    One,
    /// Joins two amounts, or says that there is more than one.
    Join,
    /// Leaves the amount of a day open: `as needed`, `weekly`.
    Open,
    /// `total`, after the dose of a day.
    Total,
    /// Belongs to directions and changes no amount.
    Plain,
    /// Says that another name of the same medicine follows: `known as`.
    Named,
    /// Says that it was not taken.
    Never,
}

/// What this word does.
pub(super) fn sense(letters: &[u8]) -> Sense {
    // `q8h`
    if let [b'q', digit, ..] = letters
        && digit.is_ascii_digit()
    {
        return Sense::Times;
    }
    match std::str::from_utf8(letters).unwrap_or_default() {
        "take" | "takes" | "taking" | "tome" | "tomar" | "toma" | "sig" | "directions"
        | "direction" | "instructions" | "dose" | "dosage" | "dosis" | "frequency" | "apply"
        | "place" | "inject" | "chew" | "dissolve" | "indicaciones" | "aplicar" => Sense::Take,
        "qty" | "quantity" | "disp" | "dispense" | "dispensed" | "refill" | "refills" | "rx"
        | "ndc" | "filled" | "fill" | "fills" | "picked" | "pickup" | "last" | "next" | "sold"
        | "written" | "ordered" | "order" | "prescribed" | "prescriber" | "prescription"
        | "provider" | "doctor" | "md" | "np" | "pharmacy" | "pharmacist" | "status"
        | "expires" | "exp" | "discard" | "copay" | "price" | "insurance" | "supply" | "phone"
        | "indication" | "reason" | "notes" | "note" | "comments" | "cantidad" | "recargas"
        | "surtido" | "surtida" | "farmacia" | "receta" | "medico" | "recetado" => Sense::Label,
        "start" | "started" | "starting" | "began" | "begun" | "since" | "begin" | "inicio"
        | "empezo" | "empece" | "comenzo" | "comence" | "desde" => Sense::Start,
        "stop" | "stopped" | "end" | "ended" | "discontinued" | "until" | "finished" | "quit"
        | "suspendido" | "suspendida" | "dejo" | "deje" | "fin" => Sense::Stop,
        "daily" | "day" | "nightly" | "night" | "bedtime" | "morning" | "afternoon" | "noon"
        | "evening" | "qd" | "od" | "qday" | "qhs" | "hs" | "qam" | "qpm" | "am" | "pm"
        | "once" | "bed" | "diario" | "nocte" | "mane" | "diaria" | "diariamente" | "dia"
        | "noche" | "manana" | "acostarse" | "dormir" => Sense::Once,
        "twice" | "thrice" | "bid" | "tid" | "qid" | "bd" | "tds" | "qds" => Sense::Times,
        "times" | "time" | "x" | "veces" | "vez" => Sense::Time,
        "tablet" | "tablets" | "tab" | "tabs" | "capsule" | "capsules" | "cap" | "caps"
        | "pill" | "pills" | "tableta" | "tabletas" | "pastilla" | "pastillas" | "capsula"
        | "capsulas" | "comprimido" | "comprimidos" | "patch" => Sense::Piece,
        "one" | "una" | "uno" => Sense::One,
        "and" | "or" | "then" | "to" | "plus" | "y" | "o" | "luego" => Sense::Join,
        "needed" | "prn" | "qod" | "week" | "weekly" | "weeks" | "month" | "monthly" | "months"
        | "other" | "alternate" | "hour" | "hours" | "hr" | "hrs" | "h" | "half" | "semana"
        | "horas" | "media" | "medio" | "mitad" | "necesario" => Sense::Open,
        "total" => Sense::Total,
        "by" | "mouth" | "oral" | "orally" | "po" | "route" | "via" | "a" | "an" | "the"
        | "per" | "each" | "every" | "in" | "at" | "with" | "food" | "water" | "meal"
        | "breakfast" | "dinner" | "before" | "after" | "for" | "of" | "depression" | "anxiety"
        | "mood" | "sleep" | "as" | "be" | "taken" | "same" | "directed" | "your" | "mg"
        | "por" | "la" | "el" | "al" | "boca" | "cada" | "con" | "en" | "un" | "de" | "comida"
        | "antes" => Sense::Plain,
        "commonly" | "known" | "generic" | "brand" | "called" | "aka" | "equivalent" | "common"
        | "also" | "generico" => Sense::Named,
        "never" | "allergic" | "allergy" | "allergies" | "allergen" | "avoid" | "nunca"
        | "alergia" | "alergias" | "alergico" | "alergica" => Sense::Never,
        _ => Sense::Other,
    }
}

/// Whether the word can stand in the heading of a list or of a column, and
/// before a name without making another thing of it.
pub(super) fn of_heading(letters: &[u8]) -> bool {
    matches!(
        std::str::from_utf8(letters).unwrap_or_default(),
        "current"
            | "past"
            | "previous"
            | "prior"
            | "active"
            | "inactive"
            | "home"
            | "my"
            | "your"
            | "medication"
            | "medications"
            | "medicine"
            | "medicines"
            | "med"
            | "meds"
            | "drug"
            | "drugs"
            | "name"
            | "list"
            | "history"
            | "prescription"
            | "prescriptions"
            | "psych"
            | "psychiatric"
            | "strength"
            | "form"
            | "date"
            | "days"
            | "number"
            | "count"
            | "all"
            | "brand"
            | "generic"
            | "tried"
            | "treatment"
            | "treatments"
            | "outpatient"
            | "as"
            | "of"
            | "and"
            | "for"
            | "the"
            | "by"
            | "reported"
            | "patient"
            | "summary"
            | "medicina"
            | "medicinas"
            | "medicamento"
            | "medicamentos"
            | "actual"
            | "actuales"
            | "anteriores"
            | "lista"
            | "mis"
            | "de"
            | "nombre"
            | "fecha"
    )
}
