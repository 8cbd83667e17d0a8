//! Spanish for the US and Latin America: usted, plain words, short sentences, and
//! no word that takes the person for a man or a woman.

use super::{
    Asking, ChoiceWords, DocumentWords, Language, OpenWords, Plural, Said, ScreenWords, Words,
    values::ValueWords,
};
use crate::history::{Question, Topic, Treatment};

pub(super) static WORDS: Words = Words {
    language: Language::Spanish,
    own_name: "Español",
    question,
    topic,
    values: &VALUES,
    choice: CHOICES,
    classes: CLASSES,
    common_groups: COMMON_GROUPS,
    open: OPEN,
    document: DOCUMENT,
    screen: SCREEN,
};

static VALUES: ValueWords = ValueWords {
    about: "alrededor de {}",
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    month_of_year: "{} de {}",
    full_day: "{d} de {m} de {y}",
    parts: [
        "principios de {}",
        "primavera de {}",
        "verano de {}",
        "mediados de {}",
        "otoño de {}",
        "finales de {}",
        "invierno de {}",
    ],
    age: "a los {} años",
    about_age: "como a los {} años",
    under: "menos de {}",
    at_least: "{} o más",
    few: ["unos {}", "unas {}"],
    units: [
        ["hora", "horas"],
        ["día", "días"],
        ["semana", "semanas"],
        ["mes", "meses"],
        ["año", "años"],
    ],
    pieces: ["pastilla", "pastillas"],
    sprays: ["spray", "sprays"],
    few_only: "algunas",
};

const fn said(ask: &'static str, tell: &'static str) -> Said {
    Said { ask, tell }
}

const fn asking(ask: &'static str, hint: &'static str, short: &'static str) -> Asking {
    Asking { ask, hint, short }
}

/// Where a US clinic's papers have an English abbreviation, it stands beside the
/// Spanish name: the person may know either.
const CHOICES: ChoiceWords = ChoiceWords {
    yes_no: [said("Sí", "sí"), said("No", "no")],
    episode: [
        said("Esta época", "actual"),
        said("Una época anterior", "anterior"),
        said("Las dos", "anterior y actual"),
    ],
    purpose: [
        said("Depresión", "depresión"),
        said("Ansiedad", "ansiedad"),
        said("Para dormir", "sueño"),
        said("Dolor", "dolor"),
        said("Atención o energía", "atención o energía"),
        said("Para dejar de fumar", "dejar de fumar"),
        said("Tiroides", "tiroides"),
        said("Otra cosa", "otra cosa"),
    ],
    form: [
        said("Pastilla común", "común"),
        said("De acción larga (XR, XL, SR, ER, CR)", "acción prolongada"),
        said("Parche", "parche"),
        said("Líquido", "líquido"),
        said("Se deshace en la boca", "se disuelve en la boca"),
        said("Para masticar", "masticable"),
        said("Spray nasal", "spray nasal"),
        said("Inyección", "inyección"),
    ],
    response: [
        said("Me puso peor", "peor"),
        said("Nada", "nada"),
        said("Un poco: mejoré menos de un cuarto", "un poco: mejoría de menos de ¼"),
        said("Algo: mejoré de un cuarto a la mitad", "algo: mejoría de ¼–½"),
        said("Mucho: mejoré de la mitad a tres cuartos", "mucho: mejoría de ½–¾"),
        said("Mejoré casi del todo", "casi del todo: mejoría de más de ¾"),
        said("Es muy pronto para saber", "muy pronto para saber"),
    ],
    lasted: [
        said("Sí, mientras la tomé", "la mejoría duró"),
        said("Se fue perdiendo", "se fue perdiendo"),
        said("Iba y venía", "iba y venía"),
        said("Nunca me ayudó", "sin mejoría que durara"),
    ],
    adherence: [
        said("Siempre o casi siempre", "siempre o casi siempre"),
        said("La mayoría de los días", "la mayoría de los días"),
        said("Como la mitad de los días", "cerca de la mitad de los días"),
        said("Menos que eso", "menos de la mitad de los días"),
    ],
    side_effect: [
        said("Malestar de estómago", "malestar de estómago"),
        said("Dolor de cabeza", "dolor de cabeza"),
        said("Mareo", "mareo"),
        said("Boca seca", "boca seca"),
        said("Sueño durante el día", "sueño durante el día"),
        said("Problemas para dormir", "problemas para dormir"),
        said("Subí de peso", "aumento de peso"),
        said("Bajé de peso", "pérdida de peso"),
        said("Problemas sexuales", "problemas sexuales"),
        said("No podía estar en calma", "inquietud"),
        said("Más ansiedad", "más ansiedad"),
        said("Enojo o irritación", "enojo o irritación"),
        said("Sin sentir nada", "sin sentir nada"),
        said("Mente acelerada, ánimo muy “arriba”", "mente acelerada, ánimo muy \"arriba\""),
        said("Mente nublada, me costaba pensar", "mente nublada, le costaba pensar"),
        said("Temblores", "temblores"),
        said("Sudor", "sudor"),
        said("Estreñimiento o diarrea", "estreñimiento o diarrea"),
        said("Problemas de vejiga", "problemas de vejiga"),
        said("Me subió la presión", "subió la presión arterial"),
        said("Sentir que flotaba, lejos de todo", "sensación de flotar, lejos de todo"),
        said("Dolor en el lugar del tratamiento", "dolor en el lugar del tratamiento"),
        said("Ronchas o hinchazón", "ronchas o hinchazón"),
        said("Pensar en hacerme daño", "pensamientos de hacerse daño"),
        said("Malestar al parar o al saltar una dosis", "malestar al parar o saltar una dosis"),
    ],
    bother: [
        said("Un poco", "(molestó un poco)"),
        said("Algo", "(molestó algo)"),
        said("Mucho", "(molestó mucho)"),
        said("Tanto que no pude seguir", "(no pudo seguir)"),
    ],
    reason: [
        said("No me ayudó", "no ayudó"),
        said("Dejó de ayudarme", "dejó de ayudar"),
        said("Efectos secundarios", "efectos secundarios"),
        said("Me sentí mejor", "se sintió mejor"),
        said("Costo o seguro médico", "costo o seguro médico"),
        said("Embarazo o lactancia", "embarazo o lactancia"),
        said("Otro motivo de salud", "otro motivo de salud"),
        said("Mi médico hizo el cambio", "la cambió el médico"),
        said("No quise seguir", "no quiso seguir"),
        said("Era difícil seguir siempre", "difícil de mantener"),
        said("Se terminó el tratamiento", "terminó el tratamiento"),
        said("Otra cosa", "otro motivo"),
    ],
    sureness: [
        said("Muy seguras", "muy seguras"),
        said("Bastante seguras", "bastante seguras"),
        said("Son un cálculo mío", "aproximadas"),
    ],
    treatment: [
        said("Ketamina", "ketamina"),
        said("Esketamina (Spravato)", "esketamina (Spravato)"),
        said("ECT (electrochoques con anestesia)", "TEC (ECT)"),
        said("TMS (tratamiento con imán)", "EMT (TMS)"),
        said("Terapia (psicólogo o terapeuta)", "psicoterapia"),
        said("Terapia de luz", "terapia de luz"),
        said("VNS (implante en un nervio)", "ENV (VNS)"),
        said("DBS (implante en el cerebro)", "ECP (DBS)"),
        said("Otro aparato", "otro aparato"),
        said("Hospital o programa de día", "hospital o programa de día"),
        said("Otra cosa", "otro tratamiento"),
    ],
    route: [
        said("Por la vena (infusión)", "infusión"),
        said("Una inyección", "inyección"),
        said("Pastilla, o algo que se deshace bajo la lengua", "por boca o bajo la lengua"),
        said("Spray nasal hecho en una farmacia", "spray nasal hecho en farmacia"),
    ],
    sides: [
        said("Un lado", "un lado"),
        said("Los dos lados", "ambos lados"),
        said("A veces uno, a veces los dos", "a veces uno, a veces ambos"),
    ],
    memory: [
        said("Ningún problema", "sin problemas"),
        said("Problemas que se fueron", "problemas que se fueron"),
        said("Problemas que se quedaron", "problemas que se quedaron"),
    ],
    tms: [
        said("La común, de lunes a viernes", "estándar"),
        said("TMS profunda, con un casco", "EMT profunda"),
        said("Sesiones cortas (theta burst)", "ráfagas theta"),
        said("Muchas al día por una semana", "muchas sesiones al día"),
    ],
    therapy: [
        said("CBT o TCC (ideas y hábitos)", "TCC (CBT)"),
        said("DBT o TDC (destrezas)", "TDC (DBT)"),
        said("IPT o TIP (trato con los demás)", "terapia interpersonal"),
        said("Sobre mi pasado", "psicodinámica"),
        said("Terapia de trauma o EMDR", "terapia de trauma o EMDR"),
        said("Apoyo y escucha", "de apoyo"),
        said("En pareja, familia o grupo", "en pareja, familia o grupo"),
        said("Otra cosa", "otro tipo"),
    ],
    program: [
        said("En el hospital, de día y de noche", "hospital, con noches"),
        said("Programa de día", "programa de día"),
        said("Programa donde se vive", "programa residencial"),
    ],
    health: [
        said("Presión arterial", "presión arterial"),
        said("Corazón", "corazón"),
        said("Derrame cerebral o aneurisma", "derrame cerebral o aneurisma"),
        said("Hígado", "hígado"),
        said("Vejiga", "vejiga"),
        said("Convulsiones", "convulsiones"),
        said("Glaucoma (ojos)", "glaucoma"),
        said("Tiroides", "tiroides"),
        said("Ver, oír o creer cosas que otros no", "psicosis"),
        said("Manía o bipolaridad", "manía o bipolaridad"),
        said("Alcohol o drogas", "alcohol o drogas"),
        said("Embarazo, o puede ser", "embarazo"),
        said("Alergias, o mala reacción a la anestesia", "alergias o reacción a la anestesia"),
        said("Medicinas que tomo para otras cosas", "medicamentos para otras cosas"),
        said("Alguien que me lleve a casa", "acompañante para volver a casa"),
    ],
    frequency: [
        said("Ningún día", "Ningún día"),
        said("Varios días", "Varios días"),
        said("Más de la mitad de los días", "Más de la mitad de los días"),
        said("Casi todos los días", "Casi todos los días"),
    ],
    difficulty: [
        said("No ha sido difícil", "No ha sido difícil"),
        said("Un poco difícil", "Un poco difícil"),
        said("Muy difícil", "Muy difícil"),
        said("Extremadamente difícil", "Extremadamente difícil"),
    ],
};

const CLASSES: [&str; 34] = [
    "ISRS",
    "IRSN",
    "IRND",
    "NaSSA",
    "SARI",
    "SMS",
    "SPARI",
    "ATC",
    "ATC (tetracíclico)",
    "ATC + antipsicótico",
    "ATC + benzodiacepina",
    "IMAO",
    "RIMA",
    "IRN",
    "melatoninérgico",
    "atípico (estructura de ATC)",
    "agonista 5-HT1A",
    "antagonista NMDA + IRND",
    "esteroide neuroactivo",
    "antagonista NMDA",
    "planta medicinal",
    "estabilizador del ánimo",
    "antipsicótico de 2.ª gen.",
    "antipsicótico de 2.ª gen. + ISRS",
    "anticonvulsivo, estabilizador del ánimo",
    "anticonvulsivo",
    "agonista parcial 5-HT1A",
    "hormona tiroidea",
    "estimulante",
    "promotor de la vigilia",
    "agonista dopaminérgico",
    "betabloqueador",
    "suplemento de folato",
    "suplemento",
];

const COMMON_GROUPS: [&str; 5] = [
    "ISRS (SSRI)",
    "IRSN (SNRI)",
    "Otros tipos",
    "Tipos más antiguos",
    "Se agregan a menudo a otra",
];

const OPEN: OpenWords = OpenWords {
    too_large: "Este archivo es muy grande para ser una copia guardada. Sus respuestas aquí no cambiaron.",
    unreadable: "No se pudo leer este archivo. Sus respuestas aquí no cambiaron.",
    not_ours: "Este archivo no es una copia de esta página. Sus respuestas aquí no cambiaron.",
    damaged: "Este archivo está dañado o le falta una parte. Sus respuestas aquí no cambiaron.",
    newer: "Esta copia se hizo con una página más nueva que esta. Ábrala allí. Sus respuestas aquí no cambiaron.",
    twice: "Esta copia tiene una parte dos veces ({}), y no la abrimos. Sus respuestas aquí no cambiaron.",
    wrong: "No se pudo leer una parte de esta copia ({}), y no la abrimos. Sus respuestas aquí no cambiaron.",
    unknown: "Esta copia tiene partes que no conocemos. Las dejamos fuera: {}",
    draft: "No se pudieron leer las respuestas que había aquí. Aún puede abrir una copia guardada.",
};

fn question(question: Question, treatment: Option<Treatment>) -> Asking {
    match question {
        Question::Taking => match treatment {
            None => asking("¿Todavía la toma?", "", "La toma ahora"),
            Some(_) => asking("¿Todavía sigue?", "", "Sigue ahora"),
        },
        Question::Start => {
            asking("¿Cuándo empezó?", "Basta un cálculo: un año, una estación, su edad.", "Inicio")
        }
        Question::Stop => match treatment {
            None => asking("¿Cuándo la dejó?", "", "Fin"),
            Some(_) => asking("¿Cuándo terminó?", "", "Fin"),
        },
        Question::Total => asking("¿Cuánto tiempo fue en total?", "", "Tiempo en total"),
        Question::Episode => {
            asking("¿Fue en esta época de depresión o en una anterior?", "", "Episodio")
        }
        Question::Purpose => {
            asking("¿Para qué la tomó?", "Marque todo lo que aplique.", "Para qué")
        }
        Question::Form => asking("¿De qué tipo era?", "", "Tipo"),
        Question::Most => asking(
            "¿Cuánto fue lo más que tomó en un día?",
            "Mire un frasco o una lista de la farmacia. O haga un cálculo.",
            "Máximo por día",
        ),
        Question::MostTime => {
            asking("¿Más o menos por cuánto tiempo tomó esa dosis?", "", "Tiempo con el máximo")
        }
        Question::Usual => asking("¿Cuánto tomó la mayor parte del tiempo?", "", "Dosis usual"),
        Question::Route => asking("¿Cómo se la dieron?", "", "Vía"),
        Question::Sides => asking("¿Fue en un lado de la cabeza o en los dos?", "", "Lados"),
        Question::Tms => asking("¿Qué tipo de TMS fue?", "", "Tipo"),
        Question::Therapy => {
            asking("¿Qué tipo de terapia fue?", "Marque todo lo que aplique.", "Tipo")
        }
        Question::Program => asking("¿Qué tipo de programa fue?", "", "Tipo"),
        Question::Sessions => match treatment {
            Some(Treatment::Program) => {
                asking("¿Cuántas noches o días fueron?", "", "Noches o días")
            }
            None | Some(_) => asking("¿Más o menos cuántas sesiones tuvo?", "", "Sesiones"),
        },
        Question::SessionDose if treatment == Some(Treatment::Light) => asking(
            "¿Qué tan fuerte era la luz, y por cuánto tiempo al día?",
            "Puede estar escrito en la lámpara.",
            "Luz por día",
        ),
        Question::SessionDose => asking(
            "¿Cuál fue la dosis en una sesión?",
            "Por ejemplo 84 mg, o 0.5 mg/kg. Puede estar en sus papeles.",
            "Dosis por sesión",
        ),
        Question::Finished => asking("¿Llegó hasta el final?", "", "Completó las sesiones"),
        Question::Response => {
            asking("En su mejor momento, ¿cuánto le ayudó?", "", "En su mejor momento")
        }
        Question::Lasted => asking("¿Duró la mejoría?", "", "Duró la mejoría"),
        Question::LastedFor => match treatment {
            Some(Treatment::Ketamine | Treatment::Esketamine) => {
                asking("¿Cuánto duró la mejoría después de una sesión?", "", "La mejoría duró")
            }
            None | Some(_) => {
                asking("¿Cuánto duró la mejoría después del final?", "", "La mejoría duró")
            }
        },
        Question::Adherence => asking(
            "¿Qué tan seguido la tomó como se la recetaron?",
            "Casi todos olvidan algunas dosis. No hay respuesta mala.",
            "Como se recetó",
        ),
        Question::SideEffects => {
            asking("¿Qué le molestó?", "Marque todo lo que aplique.", "Efectos secundarios")
        }
        Question::SideEffectsOther => match treatment {
            Some(Treatment::Therapy | Treatment::Program) => {
                asking("¿Hubo algo que le molestó?", "", "Qué molestó")
            }
            None | Some(_) => asking("¿Le molestó algo más?", "", "Otros efectos secundarios"),
        },
        Question::Bother => asking("¿Cuánto le molestó esto?", "", "Cuánto molestaron"),
        Question::Memory => asking("¿Tuvo problemas de memoria?", "", "Memoria"),
        Question::Reasons => match treatment {
            None => asking("¿Por qué la dejó?", "Marque todo lo que aplique.", "Motivo del fin"),
            Some(_) => asking("¿Por qué terminó?", "Marque todo lo que aplique.", "Motivo del fin"),
        },
        Question::ReasonsOther => asking("¿Qué otro motivo hubo?", "", "Otro motivo"),
        Question::AddedTo => asking("¿Se agregó a otra medicina que ya tomaba?", "", "Agregado a"),
        Question::Replaced => asking("¿Tomó el lugar de otra medicina?", "", "En lugar de"),
        Question::Sureness => asking("¿Qué tan seguras son estas respuestas?", "", "Respuestas"),
        Question::Note => {
            asking("¿Quiere decir algo más?", "Se imprime tal como lo escriba.", "Nota")
        }
    }
}

/// The PHQ-9 stands in the wording of the Spanish form that is handed out with the
/// credit line of its authors, "Cuestionario sobre la salud del paciente-9", as
/// reproduced at es.studenta.com/content/129686767. A study prints the same items
/// with tú in place of usted (Front Psychol 2025;16:1634804, table 2). It has not
/// been held against the authors' own file at phqscreeners.com.
fn topic(topic: Topic) -> Asking {
    match topic {
        Topic::EpisodeStart => asking(
            "¿Más o menos cuándo empezó esta época de depresión?",
            "Basta un cálculo: un año, una estación, su edad.",
            "Inicio de este episodio",
        ),
        Topic::Health => asking(
            "¿Hay algo aquí de lo que quiera hablar?",
            "Marque todo lo que aplique. Puede saltar esta página.",
            "Temas de salud",
        ),
        Topic::HealthNote => asking(
            "¿Quiere decir algo más de estos temas?",
            "Por ejemplo: nombres de medicinas, o a qué tiene alergia.",
            "Sobre estos temas",
        ),
        Topic::Phq1 => asking("Poco interés o placer en hacer cosas", "", "1"),
        Topic::Phq2 => asking("Se ha sentido decaído(a), deprimido(a) o sin esperanzas", "", "2"),
        Topic::Phq3 => asking(
            "Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado",
            "",
            "3",
        ),
        Topic::Phq4 => asking("Se ha sentido cansado(a) o con poca energía", "", "4"),
        Topic::Phq5 => asking("Sin apetito o ha comido en exceso", "", "5"),
        Topic::Phq6 => asking(
            "Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia",
            "",
            "6",
        ),
        Topic::Phq7 => asking(
            "Ha tenido dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión",
            "",
            "7",
        ),
        Topic::Phq8 => asking(
            "¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? o lo contrario – muy inquieto(a) o agitado(a) que ha estado moviéndose mucho más de lo normal",
            "",
            "8",
        ),
        Topic::Phq9 => asking(
            "Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera",
            "",
            "9",
        ),
        Topic::PhqDifficulty => asking(
            "Si marcó cualquiera de los problemas, ¿qué tanta dificultad le han dado estos problemas para hacer su trabajo, encargarse de las tareas del hogar, o llevarse bien con otras personas?",
            "",
            "10",
        ),
        Topic::Ask => asking(
            "¿Qué quiere preguntar en su cita?",
            "Una pregunta en cada línea.",
            "Preguntas para la cita",
        ),
        Topic::Matters => asking(
            "¿Qué es lo más importante para usted?",
            "Por ejemplo: dormir, el trabajo, tiempo con la familia.",
            "Lo más importante",
        ),
        Topic::Name => asking(
            "Su nombre",
            "Solo para la hoja impresa. Puede dejarlo en blanco y escribirlo a mano.",
            "Nombre",
        ),
        Topic::Birth => asking(
            "Su fecha de nacimiento",
            "Solo para la hoja impresa. Puede dejarla en blanco y escribirla a mano.",
            "Fecha de nacimiento",
        ),
    }
}

const DOCUMENT: DocumentWords = DocumentWords {
    title: "Historial de tratamientos, según la persona que los recibió",
    notice: "No es un diagnóstico. No se comparó con el expediente médico.",
    prepared: "Preparado",
    edition: "lista de medicamentos, edición {} del {}",
    medicines: Plural { one: "{} medicamento", many: "{} medicamentos" },
    trials: Plural { one: "{} periodo de uso", many: "{} periodos de uso" },
    classes: Plural { one: "{} clase", many: "{} clases" },
    unnamed: Plural { one: "{} nombre desconocido", many: "{} nombres desconocidos" },
    treatments: Plural { one: "{} tratamiento más", many: "{} tratamientos más" },
    nothing: "No se indicó ningún medicamento ni tratamiento.",
    taking_now: "Ahora: {}",
    episode_began: "Inicio de este episodio: {}",
    medicines_newest: "Medicamentos, del más reciente al más antiguo",
    medicines_by_class: "Medicamentos, por clase",
    treatments_heading: "Otros tratamientos",
    timeline_heading: "Línea de tiempo",
    unrecalled_heading: "Lo que no recuerda",
    clinician_heading: "Para el profesional",
    clinician: ["CIE-10", "Escala, total, fecha", "Expediente revisado", "Firma, fecha"],
    column_medicine: "Medicamento",
    column_treatment: "Tratamiento",
    column_when: "Cuándo",
    column_most: "Máximo por día",
    column_sessions: "Sesiones, dosis",
    column_length: "Cuánto tiempo",
    column_helped: "En su mejor momento",
    column_stopped: "Motivo del fin",
    column_episode: "Episodio",
    not_sure: "no sabe",
    not_answered: "sin respuesta",
    none: "ninguno",
    now: "ahora",
    still_taking: "sigue ahora",
    from_dates: "{} según las fechas",
    up_to: "hasta {}",
    weeks: Plural { one: "{} semana", many: "{} semanas" },
    in_all: "en total",
    at_most: "con el máximo",
    numbered: "(n.º {})",
    name_not_known: "nombre desconocido",
    not_in_list: "no está en nuestra lista",
    undated: "Sin año conocido: {}",
    legend: "Barra: uso seguro. Línea fina: la fecha no es exacta. Puntos: falta una fecha. Relleno desde abajo: cuánto ayudó, como se escribe al lado. Cruz: peor. Borde cortado: no se sabe.",
    phq_sum: "Suma de las respuestas: {} de 27",
    phq_part: "Suma de las {} respondidas: {}",
    filtered: Plural {
        one: "Filtrado por el lector: al menos {} semana con el máximo por día.",
        many: "Filtrado por el lector: al menos {} semanas con el máximo por día.",
    },
    filtered_out: Plural { one: "{} periodo no se muestra.", many: "{} periodos no se muestran." },
    filtered_unknown: "{} de ellos: duración desconocida.",
    own_words_in: "Las palabras de la persona están en {}.",
    language_names: ["inglés", "español"],
    sort: "Orden",
    sort_date: "Primero lo más reciente",
    sort_class: "Por clase",
    at_least_weeks: "Al menos estas semanas con el máximo por día",
    weeks_hint: "Escriba un número, por ejemplo 6.",
    stops_before_start: "como se indicó: el fin está antes del inicio",
    taking_and_stopped: "como se indicó: sigue ahora, con fecha de fin",
    date_in_future: "como se indicó: una fecha que no ha llegado",
    sessions_unusual: "como se indicó: este número",
};

const SCREEN: ScreenWords = ScreenWords {
    back: "Atrás",
    next: "Siguiente",
    next_is: "Siguiente: {}",
    skip: "Saltar esta página",
    not_sure: "No sé",
    not_answered: "Sin respuesta",
    none_of_these: "Nada de esto",
    change: "Cambiar",
    clear: "Borrar",
    remove: "Quitar",
    undo: "Deshacer",
    close: "Cerrar",
    cancel: "Cancelar",
    add: "Agregar",
    steps: "Pasos",
    all_steps: "Todos los pasos",
    medicine_of: "Medicina {} de {}",
    treatment_of: "Tratamiento {} de {}",
    language: "Idioma",
    nothing_leaves: "Nada de lo que escribe sale de esta página.",

    start_step: "Inicio",
    medicines_step: "Medicinas",
    treatments_step: "Otros tratamientos",
    health_step: "Temas de salud",
    phq_step: "PHQ-9",
    visit_step: "Su cita",
    review_step: "Revise sus respuestas",
    summary_step: "Resumen",

    start_heading: "¿Qué ha probado para la depresión?",
    start_lines: [
        "Marque o escriba las medicinas y tratamientos que ha probado.",
        "Diga lo que recuerde de cada uno. “No sé” es una buena respuesta.",
        "Imprima o guarde una hoja clara y llévela a su cita.",
    ],
    start_is_not: "No es un examen, no da puntos y no da consejos. Solo anota lo que usted dice.",
    start_private: "Nada de lo que escribe sale de esta página. Nadie lo ve hasta que usted lo muestre.",
    start_how_long: "Toma como un minuto por cada medicina. Puede parar cuando quiera.",
    start_button: "Empezar",
    go_on_button: "Seguir",
    open_copy: "Abrir una copia guardada",
    print_blank: "Imprimir una hoja en blanco",

    medicines_heading: "¿Cuáles de estas ha tomado?",
    medicines_hint: "Marque todas las que ha tomado, aunque fuera por pocos días.",
    search_label: "Buscar otra medicina",
    search_hint: "Escriba un nombre. No importa si no sabe cómo se escribe.",
    results: Plural { one: "{} nombre encontrado", many: "{} nombres encontrados" },
    no_results: "No hay un nombre así en la lista. Puede agregarlo como lo escribió.",
    keep_typed: "Agregar “{}” como lo escribí",
    brand_is: "{} es {}",
    did_you_mean: "¿Quiso decir una de estas?",
    which_one: "Es fácil confundir este nombre. ¿Cuál era?",
    not_listed: "“{}” no está en nuestra lista de medicinas para la depresión. ¿Quiere agregarla a su lista?",
    two_in_one: "Aquí vemos más de un nombre.",
    add_both: "Agregar cada una",
    is_treatment: "“{}” es un tratamiento, no una medicina de cada día.",
    move_to_treatments: "Pasar a otros tratamientos",
    class_only: "Eso es un grupo de medicinas. Puede agregarlo sin saber el nombre.",
    no_name_button: "No recuerdo el nombre",
    no_name_label: "¿Qué recuerda de ella?",
    no_name_hint: "Por ejemplo: una pastilla blanca, en el hospital, en 2015.",
    unknown_name: "Nombre desconocido",
    prompts_heading: "Haga memoria. ¿Tomó alguna…",
    prompts: [
        "la primera vez que buscó ayuda?",
        "en el hospital?",
        "para dormir, para el dolor o para los nervios?",
        "como muestra gratis?",
        "solo por unos días?",
        "además de otra?",
    ],
    your_list: "Su lista",
    your_list_empty: "Nada todavía. Aquí verá lo que marque o agregue.",
    taken_again: "La tomé otra vez, en otra época",
    added: "Se agregó: {}.",
    removed: "Se quitó: {}.",
    episode_heading: "Esta época",

    paste_heading: "Pegar una lista",
    paste_hint: "De una farmacia, un portal o sus notas. Es mejor una medicina en cada línea.",
    paste_button: "Leer la lista",
    paste_take: "Agregar las marcadas",
    paste_read: "Se leyó como {}",
    paste_not_read: "No se entendió. Márquela para agregarla así.",
    paste_again: "Ya está en su lista.",
    paste_other: "No es una de las medicinas para la depresión de la lista. Márquela para agregarla.",
    paste_lines: Plural { one: "Se leyó {} línea.", many: "Se leyeron {} líneas." },
    paste_ticked: Plural { one: "{} está marcada.", many: "{} están marcadas." },

    you_typed: "Usted escribió “{}”",
    not_this_one: "¿No es esta?",
    or_type: "O escríbalo",
    type_it: "Escríbalo",
    dose_example: "como 150, o 100 am + 50 pm",
    when_example: "como 2016, o verano de 2019",
    length_example: "como 6 semanas, o 2 años",
    count_example: "como 12, o unas 30",
    that_is_a_day: "Eso es {} al día.",
    we_read: "Lo leímos así: {}.",
    kept_as_words: "Dejaremos sus palabras tal como están.",
    which_did_you_mean: "¿Qué quiso decir?",
    is_number_right: "¿Está bien este número? Esta medicina no viene en tamaños así. Si está bien, siga.",
    each_time: "{} cada vez, {} veces al día: {} al día",
    in_all: "{} en total",
    from_your_dates: "Por sus fechas, parece: {}",
    treated_when: "Cuándo fue",
    treated_why: "Por qué terminó, y qué le molestó",
    treated_how: "Más sobre esto",
    treatment_name: "¿Cómo se llamaba?",
    had_again: "Lo tuve otra vez, en otra época",
    more_when: "Cuándo la tomó",
    more_why: "Efectos secundarios, y por qué la dejó",
    more_how: "Cómo la tomó, y con qué otras",

    treatments_heading: "¿Ha tenido alguno de estos?",
    treatments_hint: "Marque todos los que ha tenido.",

    health_heading: "Temas para hablar con su médico",
    health_hint: "Puede saltar esta página. Lo que marque se imprime tal cual.",

    phq_heading: "PHQ-9",
    phq_before: "Nadie ve estas respuestas hasta que usted las muestre.",
    phq_lead: "Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?",
    phq_credit: "Elaborado por los doctores Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke y colegas, mediante una subvención educativa otorgada por Pfizer Inc. No se requiere permiso para reproducir, traducir, presentar o distribuir.",

    visit_heading: "Su cita",
    visit_hint: "Usted decide si llena esta parte.",

    review_heading: "Revise sus respuestas",
    review_hint: "Cambie lo que quiera. Puede dejar partes en blanco.",
    gaps_heading: "Podría buscar estos datos",
    gaps_hint: "Puede estar en un frasco viejo, una lista de la farmacia o su portal. También lo puede dejar así.",
    to_check_heading: "Por favor, mire esto otra vez",
    unsettled: "Una respuesta aquí puede significar más de una cosa. Elija una.",
    stops_before_start: "El final está antes del inicio.",
    taking_and_stopped: "Dice que todavía sigue, y también dio una fecha en que paró.",
    sessions_unusual: "¿Está bien este número de sesiones?",
    birth_in_future: "Esta fecha de nacimiento no ha llegado.",
    date_in_future: "Esta fecha no ha llegado.",
    no_medicines: "Todavía no hay medicinas.",
    to_summary: "Hacer mi resumen",

    summary_heading: "Su resumen",
    summary_hint: "Léalo con calma. Luego imprímalo o guárdelo, y llévelo a su cita.",
    print: "Imprimir o guardar como PDF",
    open_tab: "Verlo en otra pestaña, para imprimir desde ahí",
    no_tab: "No se abrió otra pestaña.",
    copy_text: "Copiar como texto",
    copied: "Se copió. Ya lo puede pegar.",
    not_copied: "Este navegador no lo copió. Puede marcar el texto de abajo y copiarlo.",
    save_copy: "Guardar una copia",
    save_fhir: "Guardar para el expediente médico (FHIR)",
    saved: "Está en sus descargas.",
    not_saved: "Este navegador no guardó el archivo.",
    erase: "Borrar todo",
    erased: "Se borraron todas sus respuestas.",
    undone: "Deshecho. Todo está como antes.",
    summary_language: "Idioma del resumen",
    summary_region: "Líneas de ayuda para",
    regions: [
        "Estados Unidos",
        "Canadá",
        "Reino Unido",
        "Irlanda",
        "Australia",
        "Nueva Zelanda",
        "Otro país",
    ],
    reader_heading: "Idioma, orden y filtro",

    support_heading: "Gracias por decirlo. Usted merece apoyo ahora mismo.",
    support_lead: "Puede hablar con alguien, de día o de noche.",
    support_tell: "Dígaselo hoy a alguien de confianza.",
    support_danger: "¿Hay peligro ahora? Llame al {}.",
    support_nobody_told: "Esta página no le ha dicho nada a nadie. No puede hacerlo.",
    support_close: "Cerrar esto",
    in_crisis: "¿En crisis?",
    call: "Llame al {}",
    text_to: "Mensaje al {}",
    text_word_to: "Mande {} al {}",
    help_options: "Oprima 1 si fue militar, 2 para hablar en español.",
    help_mental_health: "Elija la opción de salud mental.",
    help_elsewhere: "El 112 es para la Unión Europea. En otros lugares, llame al número de allí.",

    idle_heading: "¿Sigue ahí?",
    idle_text: "Otras personas usan este aparato. Sus respuestas se borrarán en {} segundos.",
    idle_stay: "Sigo aquí",
    draft_none: "Esta página no puede guardar un borrador aquí. Guarde una copia, en el resumen, antes de salir.",
    open_replaces: "Aquí hay respuestas suyas. Si abre esta copia, toma el lugar de ellas.",
    open_replace_yes: "Abrirla",
    opened: "Su copia guardada está abierta.",
    blank_name: "Medicina",
    blank_treatments: "Cuándo, cuántas veces, y si ayudó",
    crash_heading: "Lo sentimos, esta página dejó de funcionar.",
    crash_text: "Sus respuestas siguen aquí. Guarde una copia, o empiece de nuevo con ellas.",
    crash_restart: "Empezar de nuevo con mis respuestas",
    no_script: "Esta página usa JavaScript, y aquí no está activo. Puede imprimir esta hoja y llenarla a mano.",
    no_program: "Esta página no pudo abrir en este navegador. Puede probar con uno más nuevo. O imprima esta hoja y llénela a mano.",
};
