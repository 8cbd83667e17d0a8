//! English, as in the US: plain words, short sentences.

use super::{Asking, ChoiceWords, Language, OpenWords, Plural, Said, ScreenWords, Words};
use crate::history::{Question, Topic, Treatment};

pub(super) static WORDS: Words = Words {
    language: Language::English,
    own_name: "English",
    question,
    topic,
    values: &super::values::EN,
    choice: CHOICES,
    classes: CLASSES,
    common_groups: COMMON_GROUPS,
    open: OPEN,
    screen: SCREEN,
};

const fn said(ask: &'static str, tell: &'static str) -> Said {
    Said { ask, tell }
}

const fn asking(ask: &'static str, hint: &'static str, short: &'static str) -> Asking {
    Asking { ask, hint, short }
}

const CHOICES: ChoiceWords = ChoiceWords {
    yes_no: [said("Yes", "yes"), said("No", "no")],
    episode: [
        said("This time", "this one"),
        said("An earlier time", "earlier"),
        said("Both", "earlier and this one"),
    ],
    purpose: [
        said("Depression", "depression"),
        said("Anxiety", "anxiety"),
        said("Sleep", "sleep"),
        said("Pain", "pain"),
        said("Focus or energy", "focus or energy"),
        said("To quit smoking", "to quit smoking"),
        said("Thyroid", "thyroid"),
        said("Something else", "something else"),
    ],
    form: [
        said("Regular pill", "regular"),
        said("Long-acting (XR, XL, SR, ER, CR)", "long-acting"),
        said("Patch", "patch"),
        said("Liquid", "liquid"),
        said("Melts in the mouth", "dissolving"),
        said("Chewable", "chewable"),
        said("Nasal spray", "nasal spray"),
        said("Shot", "injection"),
    ],
    response: [
        said("It made things worse", "worse"),
        said("Not at all", "not at all"),
        said("A little: less than a quarter better", "a little: under ¼"),
        said("Some: a quarter to half better", "some: ¼–½"),
        said("A lot: half to three quarters better", "a lot: ½–¾"),
        said("Almost all better", "almost all: over ¾"),
        said("Too soon to tell", "too soon to tell"),
    ],
    lasted: [
        said("Yes, as long as I took it", "help lasted"),
        said("It wore off", "wore off"),
        said("It came and went", "came and went"),
        said("It never helped", "no help to last"),
    ],
    adherence: [
        said("Always, or nearly", "always or nearly"),
        said("Most days", "most days"),
        said("About half the days", "about half the days"),
        said("Less than that", "less than half the days"),
    ],
    side_effect: [
        said("Upset stomach", "upset stomach"),
        said("Headache", "headache"),
        said("Dizzy", "dizzy"),
        said("Dry mouth", "dry mouth"),
        said("Sleepy in the day", "sleepy in the day"),
        said("Trouble sleeping", "trouble sleeping"),
        said("Weight gain", "weight gain"),
        said("Weight loss", "weight loss"),
        said("Sexual problems", "sexual problems"),
        said("Restless", "restless"),
        said("More anxious", "more anxious"),
        said("Angry or on edge", "angry or on edge"),
        said("Numb, no feelings", "numb, no feelings"),
        said("Mind racing, too “up”", "mind racing, too \"up\""),
        said("Foggy, hard to think", "foggy, hard to think"),
        said("Shaky", "shaky"),
        said("Sweating", "sweating"),
        said("Constipation or loose stools", "constipation or loose stools"),
        said("Bladder trouble", "bladder trouble"),
        said("Blood pressure went up", "blood pressure went up"),
        said("Floating, cut off from things", "floating, cut off from things"),
        said("Pain where it was given", "pain where it was given"),
        said("Rash or swelling", "rash or swelling"),
        said("Thoughts of harming myself", "thoughts of self-harm"),
        said("Felt bad when I stopped or missed it", "felt bad on stopping or missing it"),
    ],
    bother: [
        said("A little", "bothered a little"),
        said("Some", "bothered some"),
        said("A lot", "bothered a lot"),
        said("I could not go on with it", "could not go on with it"),
    ],
    reason: [
        said("It did not help", "did not help"),
        said("It stopped helping", "stopped helping"),
        said("Side effects", "side effects"),
        said("I felt better", "felt better"),
        said("Cost or insurance", "cost or insurance"),
        said("Pregnancy or nursing", "pregnancy or nursing"),
        said("Other health reason", "other health reason"),
        said("My provider changed it", "provider changed it"),
        said("I did not want to take it", "did not want to take it"),
        said("Hard to keep up", "hard to keep up"),
        said("The course was over", "course was over"),
        said("Something else", "something else"),
    ],
    sureness: [
        said("Sure", "sure"),
        said("Fairly sure", "fairly sure"),
        said("It is a guess", "a guess"),
    ],
    treatment: [
        said("Ketamine", "ketamine"),
        said("Esketamine (Spravato)", "esketamine (Spravato)"),
        said("ECT (shock treatment, asleep)", "ECT"),
        said("TMS (magnet treatment)", "TMS"),
        said("Talk therapy", "psychotherapy"),
        said("Light therapy", "light therapy"),
        said("VNS (nerve implant)", "VNS"),
        said("DBS (brain implant)", "DBS"),
        said("Another device", "other device"),
        said("Hospital or day program", "hospital or day program"),
        said("Something else", "other treatment"),
    ],
    route: [
        said("Into a vein (infusion)", "infusion"),
        said("A shot", "shot"),
        said("Pill, lozenge or under the tongue", "by mouth or under the tongue"),
        said("Nasal spray made by a pharmacy", "compounded nasal spray"),
    ],
    sides: [
        said("One side", "one side"),
        said("Both sides", "both sides"),
        said("Some of each", "some of each"),
    ],
    memory: [
        said("No trouble", "no memory trouble"),
        said("Trouble that went away", "memory trouble that went away"),
        said("Trouble that stayed", "memory trouble that stayed"),
    ],
    tms: [
        said("The usual kind, each weekday", "standard"),
        said("Deep TMS, with a helmet", "deep TMS"),
        said("Short sessions (theta burst)", "theta burst"),
        said("Many a day for a week", "many sessions a day"),
    ],
    therapy: [
        said("CBT (thoughts and habits)", "CBT"),
        said("DBT (skills)", "DBT"),
        said("Interpersonal", "interpersonal"),
        said("About my past", "psychodynamic"),
        said("Trauma therapy or EMDR", "trauma therapy or EMDR"),
        said("Support and listening", "supportive"),
        said("Couple, family or group", "couple, family or group"),
        said("Something else", "other kind"),
    ],
    program: [
        said("In the hospital, overnight", "hospital, overnight"),
        said("Day program", "day program"),
        said("Live-in program", "live-in program"),
    ],
    health: [
        said("Blood pressure", "blood pressure"),
        said("Heart", "heart"),
        said("Stroke or aneurysm", "stroke or aneurysm"),
        said("Liver", "liver"),
        said("Bladder", "bladder"),
        said("Seizures", "seizures"),
        said("Glaucoma", "glaucoma"),
        said("Thyroid", "thyroid"),
        said("Seeing, hearing or believing things others do not", "psychosis"),
        said("Mania or bipolar", "mania or bipolar"),
        said("Alcohol or drugs", "alcohol or drugs"),
        said("Pregnant, or may be", "pregnancy"),
        said(
            "Allergies, or a bad reaction when put to sleep",
            "allergies or reaction to anesthesia",
        ),
        said("Medicines I take for other things", "medicines taken for other things"),
        said("Someone to drive me home", "someone to drive home"),
    ],
    frequency: [
        said("Not at all", "Not at all"),
        said("Several days", "Several days"),
        said("More than half the days", "More than half the days"),
        said("Nearly every day", "Nearly every day"),
    ],
    difficulty: [
        said("Not difficult at all", "Not difficult at all"),
        said("Somewhat difficult", "Somewhat difficult"),
        said("Very difficult", "Very difficult"),
        said("Extremely difficult", "Extremely difficult"),
    ],
};

const CLASSES: [&str; 34] = [
    "SSRI",
    "SNRI",
    "NDRI",
    "NaSSA",
    "SARI",
    "SMS",
    "SPARI",
    "TCA",
    "TCA (tetracyclic)",
    "TCA + antipsychotic",
    "TCA + benzodiazepine",
    "MAOI",
    "RIMA",
    "NRI",
    "melatonergic",
    "atypical (TCA structure)",
    "5-HT1A agonist",
    "NMDA antagonist + NDRI",
    "neuroactive steroid",
    "NMDA antagonist",
    "herbal",
    "mood stabilizer",
    "SGA",
    "SGA + SSRI",
    "anticonvulsant, mood stabilizer",
    "anticonvulsant",
    "5-HT1A partial agonist",
    "thyroid hormone",
    "stimulant",
    "wakefulness agent",
    "dopamine agonist",
    "beta blocker",
    "folate supplement",
    "supplement",
];

const COMMON_GROUPS: [&str; 5] =
    ["SSRIs", "SNRIs", "Other kinds", "Older kinds", "Often added to another"];

const OPEN: OpenWords = OpenWords {
    too_large: "This file is too large to be a saved copy. Your answers here did not change.",
    unreadable: "This file could not be read. Your answers here did not change.",
};

fn question(question: Question, treatment: Option<Treatment>) -> Asking {
    match question {
        Question::Taking => match treatment {
            None => asking("Are you still taking it?", "", "Still taking"),
            Some(_) => asking("Does it still go on?", "", "Still going on"),
        },
        Question::Start => asking(
            "When did you start?",
            "Your best guess is fine: a year, a season, your age.",
            "Started",
        ),
        Question::Stop => asking("When did you stop?", "", "Stopped"),
        Question::Total => asking("How long was it in all?", "", "Time in all"),
        Question::Episode => {
            asking("Was it for this time of depression, or an earlier one?", "", "Episode")
        }
        Question::Purpose => asking("What did you take it for?", "Tick all that fit.", "Taken for"),
        Question::Form => asking("Which kind was it?", "", "Kind"),
        Question::Most => asking(
            "What was the most you took in one day?",
            "Look at a bottle or a pharmacy list. Or give your best guess.",
            "Most per day",
        ),
        Question::MostTime => {
            asking("About how long did you take that much?", "", "Time at the most")
        }
        Question::Usual => asking("How much did you take most of the time?", "", "Usual dose"),
        Question::Route => asking("How was it given?", "", "Given by"),
        Question::Sides => asking("Was it on one side of the head, or both?", "", "Sides"),
        Question::Tms => asking("Which kind of TMS was it?", "", "Kind"),
        Question::Therapy => asking("What kind of therapy was it?", "Tick all that fit.", "Kind"),
        Question::Program => asking("What kind of program was it?", "", "Kind"),
        Question::Sessions => match treatment {
            Some(Treatment::Program) => {
                asking("How many nights or days was it?", "", "Nights or days")
            }
            None | Some(_) => asking("About how many sessions did you have?", "", "Sessions"),
        },
        Question::SessionDose => asking(
            "What was the dose in one session?",
            "For example 84 mg, or 0.5 mg/kg. It may be on your papers.",
            "Dose per session",
        ),
        Question::Finished => asking("Did you finish the course?", "", "Course finished"),
        Question::Response => asking("At its best, how much did it help?", "", "Helped at best"),
        Question::Lasted => asking("Did the help last?", "", "Did the help last"),
        Question::LastedFor => match treatment {
            Some(Treatment::Ketamine | Treatment::Esketamine) => {
                asking("How long did the help last after one session?", "", "Help lasted")
            }
            None | Some(_) => {
                asking("How long did the help last after it ended?", "", "Help lasted")
            }
        },
        Question::Adherence => asking(
            "How often did you take it the way it was prescribed?",
            "Most people miss some. There is no wrong answer.",
            "Taken as prescribed",
        ),
        Question::SideEffects => asking("What bothered you?", "Tick all that fit.", "Side effects"),
        Question::SideEffectsOther => {
            asking("Did anything else bother you?", "", "Other side effects")
        }
        Question::Bother => asking("How much did this bother you?", "", "How much they bothered"),
        Question::Memory => asking("Did you have trouble with memory?", "", "Memory"),
        Question::Reasons => asking("Why did you stop?", "Tick all that fit.", "Stopped because"),
        Question::ReasonsOther => asking("What else made you stop?", "", "Other reason"),
        Question::AddedTo => asking("Was it added to another one you were taking?", "", "Added to"),
        Question::Replaced => asking("Did it take the place of another one?", "", "Replaced"),
        Question::Sureness => asking("How sure are you of these answers?", "", "How sure"),
        Question::Note => {
            asking("Is there more you want to say?", "It prints just as you type it.", "Note")
        }
    }
}

/// The ten questions of the PHQ-9 stand in its published wording: Spitzer,
/// Williams, Kroenke and colleagues, with an educational grant from Pfizer Inc.
fn topic(topic: Topic) -> Asking {
    match topic {
        Topic::EpisodeStart => asking(
            "About when did this time of depression begin?",
            "Your best guess is fine: a year, a season, your age.",
            "This episode began",
        ),
        Topic::Health => asking(
            "Is there something here to talk about?",
            "Tick all that fit. You can skip this page.",
            "Health topics",
        ),
        Topic::HealthNote => asking(
            "Is there more to say about these?",
            "For example: names of medicines, or what you react to.",
            "About these",
        ),
        Topic::Phq1 => asking("Little interest or pleasure in doing things", "", "1"),
        Topic::Phq2 => asking("Feeling down, depressed, or hopeless", "", "2"),
        Topic::Phq3 => asking("Trouble falling or staying asleep, or sleeping too much", "", "3"),
        Topic::Phq4 => asking("Feeling tired or having little energy", "", "4"),
        Topic::Phq5 => asking("Poor appetite or overeating", "", "5"),
        Topic::Phq6 => asking(
            "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
            "",
            "6",
        ),
        Topic::Phq7 => asking(
            "Trouble concentrating on things, such as reading the newspaper or watching television",
            "",
            "7",
        ),
        Topic::Phq8 => asking(
            "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual",
            "",
            "8",
        ),
        Topic::Phq9 => asking(
            "Thoughts that you would be better off dead or of hurting yourself in some way",
            "",
            "9",
        ),
        Topic::PhqDifficulty => asking(
            "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?",
            "",
            "10",
        ),
        Topic::Ask => asking(
            "What do you want to ask at your visit?",
            "One question on each line.",
            "To ask at the visit",
        ),
        Topic::Matters => asking(
            "What matters most to you?",
            "For example: sleep, work, time with family.",
            "What matters most",
        ),
        Topic::Name => asking(
            "Your name",
            "Only for the printed page. Leave it blank to write it by hand.",
            "Name",
        ),
        Topic::Birth => asking(
            "Your date of birth",
            "Only for the printed page. Leave it blank to write it by hand.",
            "Date of birth",
        ),
    }
}

const SCREEN: ScreenWords = ScreenWords {
    back: "Back",
    next: "Next",
    next_is: "Next: {}",
    skip: "Skip this page",
    not_sure: "Not sure",
    not_answered: "Not answered",
    none_of_these: "None of these",
    change: "Change",
    clear: "Clear",
    remove: "Remove",
    undo: "Undo",
    close: "Close",
    cancel: "Cancel",
    add: "Add",
    done: "Done",
    steps: "Steps",
    all_steps: "All steps",
    medicine_of: "Medicine {} of {}",
    treatment_of: "Treatment {} of {}",
    language: "Language",
    nothing_leaves: "Nothing you type leaves this page.",

    start_step: "Start",
    medicines_step: "Medicines",
    treatments_step: "Other treatments",
    health_step: "Health topics",
    phq_step: "PHQ-9",
    visit_step: "Your visit",
    review_step: "Check your answers",
    summary_step: "Summary",

    start_heading: "What have you tried for depression?",
    start_lines: [
        "Tick or type the medicines and treatments you have tried.",
        "Say what you recall of each one. “Not sure” is a fine answer.",
        "Print or save one clear page, and bring it to your visit.",
    ],
    start_is_not: "It does not test you, score you or give advice. It writes down what you say.",
    start_private: "Nothing you type leaves this page. No one sees it until you share it.",
    start_how_long: "It takes about one minute for each medicine. You can stop at any time.",
    start_button: "Start",
    go_on_button: "Go on",
    open_copy: "Open a saved copy",
    print_blank: "Print a blank form",

    medicines_heading: "Which of these have you taken?",
    medicines_hint: "Tick each one you have ever taken, even for a few days.",
    search_label: "Look for another medicine",
    search_hint: "Type a name. A guess at the spelling is fine.",
    results: Plural { one: "{} name found", many: "{} names found" },
    no_results: "No name in our list is like this. You can keep it as you typed it.",
    keep_typed: "Keep “{}” as I typed it",
    brand_is: "{} is {}",
    did_you_mean: "Did you mean one of these?",
    which_one: "Names like this are easy to mix up. Which one was it?",
    not_listed: "“{}” is not one of the depression medicines we list. Do you want to keep it?",
    two_in_one: "We see more than one name here.",
    add_both: "Add each one",
    is_treatment: "“{}” is a treatment, not a daily medicine.",
    move_to_treatments: "Add it to other treatments",
    class_only: "That is a group of medicines. You can keep it with the name not known.",
    no_name_button: "I don’t remember the name",
    no_name_label: "What do you remember of it?",
    no_name_hint: "For example: a small white pill, from the hospital, in 2015.",
    unknown_name: "Name not known",
    prompts_heading: "Think back. Did you take one…",
    prompts: [
        "the first time you ever got help?",
        "in the hospital?",
        "for sleep, for pain or for worry?",
        "as a free sample?",
        "for only a few days?",
        "on top of another one?",
    ],
    your_list: "Your list",
    your_list_empty: "Nothing yet. What you tick or add shows here.",
    taken_again: "I took it more than once",
    added: "{} was added.",
    removed: "{} was removed.",
    episode_heading: "This time",

    paste_heading: "Paste a list",
    paste_hint: "From a pharmacy, a portal or your notes. One medicine on each line is best.",
    paste_button: "Read the list",
    paste_take: "Add the ticked ones",
    paste_read: "Read as {}",
    paste_not_read: "Not read. Tick it to keep it as it is.",

    you_typed: "You typed “{}”",
    not_this_one: "Not this one?",
    or_type: "Or type it",
    type_it: "Type it",
    dose_placeholder: "like 150, or 100 am + 50 pm",
    when_placeholder: "like 2016, or summer 2019",
    length_placeholder: "like 6 weeks, or 2 years",
    count_placeholder: "like 12, or about 30",
    that_is_a_day: "That is {} a day.",
    we_read: "We read this as {}.",
    kept_as_words: "We will keep your words just as they are.",
    which_did_you_mean: "Which did you mean?",
    is_number_right: "Is this number right? It is not near the sizes that this medicine comes in. If it is right, go on.",
    each_time: "{} each time, {} times a day: {} a day",
    in_all: "{} in all",
    from_your_dates: "From your dates, it looks like: {}",
    more_when: "When you took it",
    more_why: "Side effects, and why you stopped",
    more_how: "How you took it, and with what",
    longer: "Longer",
    which_medicine: "Which one?",
    nothing_chosen: "No, none",

    treatments_heading: "Have you had any of these?",
    treatments_hint: "Tick each one you have ever had.",

    health_heading: "Things to talk about with your provider",
    health_hint: "You can skip this page. What you tick prints as it is.",

    phq_heading: "PHQ-9",
    phq_before: "No one sees these answers until you share them.",
    phq_lead: "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
    phq_credit: "PHQ-9 developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
    phq_language_note: "",

    visit_heading: "Your visit",
    visit_hint: "All of this is up to you.",

    review_heading: "Check your answers",
    review_hint: "Change what you like. Blanks are fine.",
    gaps_heading: "You could look these up",
    gaps_hint: "Old bottles, a pharmacy list or your portal may tell. It is fine to leave them.",
    gap: "{} of {}",
    to_check_heading: "Please look at these once more",
    stops_before_start: "The end comes before the start.",
    taking_and_stopped: "You are still taking it, and you gave a date when you stopped.",
    sessions_unusual: "Is this number of sessions right?",
    birth_in_future: "This date of birth is still to come.",
    start_in_future: "This date is still to come.",
    no_medicines: "No medicines yet.",
    to_summary: "Make my summary",
    more_answers: "All answers",

    summary_heading: "Your summary",
    summary_hint: "Look it over. Then print it or save it, and bring it to your visit.",
    print: "Print or save as PDF",
    copy_text: "Copy as text",
    copied: "Copied. You can paste it now.",
    not_copied: "This browser would not copy. You can mark the text below and copy it.",
    save_copy: "Save a copy",
    save_fhir: "Save for the medical record (FHIR)",
    saved: "Saved to your downloads.",
    not_saved: "This browser would not save the file.",
    erase: "Erase everything",
    erase_ask: "Do you want to erase all your answers?",
    erased: "Everything was erased.",
    summary_language: "Language of the summary",
    summary_region: "Help lines for",

    support_heading: "Thank you for telling us. You deserve support right now.",
    support_lead: "You can talk to someone, day or night.",
    support_tell: "Tell someone you trust today.",
    support_danger: "In danger now? Call {}.",
    support_nobody_told: "This page has not told anyone. It cannot.",
    support_close: "Close this",
    in_crisis: "In crisis?",
    call: "Call {}",
    text_to: "Text {}",
    text_word_to: "Text {} to {}",

    idle_heading: "Are you still there?",
    idle_text: "This device is shared. Your answers will be erased in {} seconds.",
    idle_stay: "I am still here",
    draft_none: "This page cannot keep a draft here. Save a copy before you leave.",
    open_replaces: "You have answers here. Opening this copy puts it in their place.",
    open_replace_yes: "Open it",
    opened: "Your saved copy is open.",
    blank_name: "Medicine",
    blank_treatments: "When, how many times, and did it help",
    crash_heading: "Sorry, this page stopped working.",
    crash_text: "Your answers are still here. Save a copy, or start again with them.",
    crash_restart: "Start again with my answers",
    no_script: "This page needs JavaScript, and it is off here. You can print this form and fill it in by hand.",
    no_program: "This page could not start in this browser. A newer one may help. Or print this form and fill it in by hand.",
};
