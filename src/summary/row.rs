//! One trial as a row: what stands in which column.

use super::pieces::{answer, called, gap, name, said, same_name};
use super::{Line, Piece, Row, Tone};
use crate::formulary::letters::lower;
use crate::history::{
    Amount, Answer, Day, History, HowMany, Length, Point, Question, Subject, TimeUnit, Trial,
    TrialId, Value, When, YesNo, span,
};
use crate::intake::Concern;
use crate::words::{Words, fill, values};

/// So many weeks, five years, are told in years too.
const YEARS_FROM: u32 = 260;

/// Weeks as years of 365 days and a quarter, to the nearest.
fn years(weeks: u32) -> u32 {
    (weeks * 7 * 8 + 1461) / (2 * 1461)
}

/// Where an answer stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name, as typed, class and kind.
    Name,
    /// From when to when.
    When,
    /// The most per day; for treatments sessions, and the dose of one.
    Most,
    /// Time in all, and at the most.
    Length,
    /// Response, and whether it lasted.
    Helped,
    /// Why stopped, and what bothered.
    Stopped,
    /// In which episode.
    Episode,
    /// All else, across the row.
    More,
}

impl Column {
    /// Every column, in order.
    pub const ALL: [Column; 8] = [
        Column::Name,
        Column::When,
        Column::Most,
        Column::Length,
        Column::Helped,
        Column::Stopped,
        Column::Episode,
        Column::More,
    ];

    /// The column in which the answer to a question stands.
    pub fn of(question: Question) -> Column {
        match question {
            Question::Form
            | Question::Route
            | Question::Sides
            | Question::Tms
            | Question::Therapy
            | Question::Program => Column::Name,
            Question::Taking | Question::Start | Question::Stop => Column::When,
            Question::Most | Question::Sessions | Question::SessionDose => Column::Most,
            Question::Total | Question::MostTime => Column::Length,
            Question::Response | Question::Lasted | Question::LastedFor => Column::Helped,
            Question::Reasons
            | Question::ReasonsOther
            | Question::SideEffects
            | Question::SideEffectsOther
            | Question::Bother
            | Question::Memory => Column::Stopped,
            Question::Episode => Column::Episode,
            Question::Usual
            | Question::Purpose
            | Question::Finished
            | Question::Adherence
            | Question::AddedTo
            | Question::Replaced
            | Question::Sureness
            | Question::Note => Column::More,
        }
    }
}

/// Questions whose gap is shown: what a provider looks for first.
const LOOKED_FOR: [Question; 6] = [
    Question::Most,
    Question::Sessions,
    Question::MostTime,
    Question::Response,
    Question::Reasons,
    Question::Episode,
];

/// What a row is made from.
pub struct Making<'a> {
    pub words: &'static Words,
    pub history: &'a History,
    pub today: Day,
    pub concerns: &'a [Concern],
    /// The trials in the order of the document: their numbers, from 1.
    pub order: Vec<TrialId>,
}

impl Making<'_> {
    /// The row of a trial.
    pub fn row(&self, trial: &Trial, added: bool) -> Row {
        let asked = trial.asked();
        let begin = |column: &Column| match column {
            Column::Name => self.about(trial),
            Column::When => self.when(trial),
            _ => Vec::new(),
        };
        let mut cells: Vec<Vec<Line>> = Column::ALL.iter().map(begin).collect();
        // Why it was stopped comes before what bothered.
        let reason = |it: &Question| matches!(it, Question::Reasons | Question::ReasonsOther);
        for reasons in [true, false] {
            let of_pass = |it: &Question| reason(it) == reasons && Column::of(*it) != Column::When;
            for question in Question::ALL.iter().copied().filter(of_pass) {
                let lines = self.lines(trial, question, asked.contains(&question));
                let Some(cell) = cells.get_mut(Column::of(question) as usize) else { continue };
                // How much they bothered stands with what bothered.
                let bothered = [Question::SideEffects, Question::SideEffectsOther]
                    .map(|it| (self.words.question)(it, trial.subject.treatment()).short);
                match cell.last_mut() {
                    Some(last)
                        if question == Question::Bother
                            && trial.answers.bother != Answer::NotSure
                            && bothered.contains(&last.label) =>
                    {
                        lines.into_iter().for_each(|it| last.pieces.extend(it.pieces));
                    }
                    _ => cell.extend(lines),
                }
            }
        }
        Row { trial: trial.id, name: name(self.words, trial), added, cells }
    }

    fn lines(&self, trial: &Trial, question: Question, asked: bool) -> Vec<Line> {
        let document = &self.words.document;
        let value = trial.answers.get(question);
        let mut pieces = match value {
            Value::Trial(id) => self.history.trial(id).map_or(Vec::new(), |it| self.told(it)),
            _ => answer(self.words, &value, self.words.choice.about(question)),
        };
        if question == Question::Total
            && matches!(value, Value::NotAnswered | Value::NotSure)
            && let Some(weeks) = self.weeks(trial)
        {
            pieces.push(said(weeks));
        }
        let unusual = Concern::SessionsUnusual(trial.id);
        if question == Question::Sessions && self.concerns.contains(&unusual) {
            pieces.push(gap(unusual.told(self.words)));
        }
        if pieces.is_empty() && asked && LOOKED_FOR.contains(&question) {
            pieces.push(gap(document.not_answered));
        }
        let taking = trial.answers.taking == Answer::Given(YesNo::Yes);
        let mut lines = Vec::new();
        if question == Question::Reasons && taking {
            let still = match trial.subject.treatment() {
                None => document.still_taking.into(),
                kind => lower((self.words.question)(Question::Taking, kind).short),
            };
            lines.push(Line::of(said(still)));
        }
        if !pieces.is_empty() {
            lines.push(Line { label: self.label(trial, question), pieces });
        }
        lines
    }

    /// What a line tells, where its column does not.
    fn label(&self, trial: &Trial, question: Question) -> &'static str {
        let document = &self.words.document;
        let short = |question| (self.words.question)(question, trial.subject.treatment()).short;
        match question {
            Question::Total => document.in_all,
            Question::MostTime => document.at_most,
            // Beside a name, "not sure" alone reads as unsure of the whole.
            _ if Column::of(question) == Column::Name
                && trial.answers.get(question) == Value::NotSure =>
            {
                short(question)
            }
            Question::Form
            | Question::Route
            | Question::Sides
            | Question::Tms
            | Question::Therapy
            | Question::Program
            | Question::Taking
            | Question::Start
            | Question::Stop
            | Question::Most
            | Question::Response
            | Question::Episode => "",
            // A reason beside "still taking" is one of stopping all the same.
            Question::Reasons | Question::ReasonsOther
                if trial.answers.taking != Answer::Given(YesNo::Yes) =>
            {
                ""
            }
            // Where it does not stand with what bothered. "Not sure" never does: it
            // would read as unsure of those.
            Question::Bother if trial.answers.bother != Answer::NotSure => {
                short(Question::SideEffects)
            }
            Question::Usual
            | Question::Purpose
            | Question::Sessions
            | Question::SessionDose
            | Question::Finished
            | Question::Lasted
            | Question::LastedFor
            | Question::Adherence
            | Question::SideEffects
            | Question::SideEffectsOther
            | Question::Bother
            | Question::Memory
            | Question::Reasons
            | Question::ReasonsOther
            | Question::AddedTo
            | Question::Replaced
            | Question::Sureness
            | Question::Note => short(question),
        }
    }

    /// What another trial is called; of several that are called so, when it was as
    /// well, or else its number.
    pub fn told(&self, trial: &Trial) -> Vec<Piece> {
        let mut pieces = vec![called(self.words, trial)];
        let dates = |it: &Trial| [Question::Start, Question::Stop].map(|date| it.answers.get(date));
        let own = dates(trial);
        let all = self.history.trials().iter();
        let mut alike =
            all.filter(|it| it.id != trial.id && same_name(&it.subject, &trial.subject)).peekable();
        if alike.peek().is_none() {
            return pieces;
        }
        let dated = own.iter().any(|it| !matches!(it, Value::NotAnswered | Value::NotSure));
        if dated && alike.all(|it| dates(it) != own) {
            pieces.push(said(","));
            if let Some(dates) = self.when(trial).into_iter().next() {
                pieces.extend(dates.pieces);
            }
        } else if let Some(place) = self.order.iter().position(|it| *it == trial.id) {
            pieces.push(said(fill(self.words.document.numbered, &[&(place + 1).to_string()])));
        }
        pieces
    }

    /// As typed, and the class.
    fn about(&self, trial: &Trial) -> Vec<Line> {
        let document = &self.words.document;
        let mut lines = Vec::new();
        let mut line = |piece: Piece| lines.push(Line::of(piece));
        let typed = trial.subject.typed().trim();
        let called = name(self.words, trial);
        if !typed.is_empty()
            && called.tone != Tone::Own
            && !typed.eq_ignore_ascii_case(&called.text)
        {
            line(Piece { tone: Tone::Own, text: typed.into() });
        }
        match &trial.subject {
            Subject::Agent { agent, .. } => line(said(self.words.class(agent.class()))),
            Subject::OtherMedicine { .. } => line(gap(document.not_in_list)),
            Subject::UnknownMedicine { .. } | Subject::Treatment { .. } => {}
        }
        lines
    }

    /// From when to when, and what does not go together about it.
    pub fn when(&self, trial: &Trial) -> Vec<Line> {
        let document = &self.words.document;
        let get = |question| {
            let value = trial.answers.get(question);
            let known = !matches!(value, Value::NotAnswered | Value::NotSure);
            let mut pieces = answer(self.words, &value, &[]);
            if pieces.is_empty() {
                pieces.push(gap(document.not_answered));
            }
            (pieces, known)
        };
        let (mut pieces, start_known) = get(Question::Start);
        let (stop, stop_known) = get(Question::Stop);
        let taking = trial.answers.taking;
        let goes_on = taking == Answer::Given(YesNo::Yes);
        if goes_on {
            pieces.push(said("–"));
            pieces.push(said(document.now));
        }
        // What began and ended in one year is told once.
        if goes_on && stop_known || !goes_on && stop != pieces {
            pieces.push(said("–"));
            pieces.extend(stop);
        }
        let mut lines = vec![Line { label: "", pieces }];
        let short = (self.words.question)(Question::Taking, trial.subject.treatment()).short;
        match taking {
            Answer::NotSure => {
                lines.push(Line { label: short, ..Line::of(gap(document.not_sure)) });
            }
            // One gap says as much as two.
            Answer::NotAnswered if !start_known && !stop_known => {}
            Answer::Given(YesNo::No) if !stop_known => {
                let [_, no] = &self.words.choice.yes_no;
                lines.push(Line { label: short, ..Line::of(said(no.tell)) });
            }
            Answer::NotAnswered => {
                lines.push(Line { label: short, ..Line::of(gap(document.not_answered)) });
            }
            Answer::Given(YesNo::Yes | YesNo::No) => {}
        }
        let dates = |it: &&Concern| {
            it.trial() == Some(trial.id) && !matches!(it, Concern::SessionsUnusual(_))
        };
        for concern in self.concerns.iter().filter(dates) {
            lines.push(Line::of(gap(concern.told(self.words))));
        }
        lines
    }

    /// Weeks from the dates, as far as they tell. Neutral arithmetic, and said to
    /// be that.
    fn weeks(&self, trial: &Trial) -> Option<String> {
        let document = &self.words.document;
        let start = trial.answers.start.given()?.read?;
        let stop = match trial.answers.taking {
            Answer::Given(YesNo::Yes) => When::at(Point::Day(self.today)),
            _ => trial.answers.stop.given()?.read?,
        };
        if span::stops_before_start(start, stop) {
            return None;
        }
        let (fewest, most) = span::weeks_between(start, stop)?;
        if most == 0 {
            // Some days are not nothing.
            let under = fill(self.words.values.under, &[&document.weeks.of(1)]);
            return Some(fill(document.from_dates, &[&under]));
        }
        let mut text = String::new();
        if fewest != most && fewest != 0 {
            text.push_str(&fewest.to_string());
            text.push('–');
        }
        text.push_str(&document.weeks.of(most as usize));
        // Many weeks are read sooner as years.
        if fewest >= YEARS_FROM {
            let [low, high] = [fewest, most].map(|it| Amount::whole(years(it)));
            let many = HowMany::Between(low, high);
            let years = Length { many, unit: TimeUnit::Years, about: true };
            text = fill("{} ({})", &[&text, &values::length(self.words.values, &years)]);
        }
        if start.about || stop.about {
            text = fill(self.words.values.about, &[&text]);
        }
        if fewest == 0 {
            text = fill(document.up_to, &[&text]);
        }
        Some(fill(document.from_dates, &[&text]))
    }
}
