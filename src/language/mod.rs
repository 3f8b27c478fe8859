//! What is true of one language: its letters, sounds, endings, numerals, time words and
//! abbreviations.
//!
//! Charter: a language answers questions about words. It may use text and spans; it knows nothing
//! of documents, search or the index. To add a language, add a folder beside [`kazakh`] that
//! fulfils [`Language`] and [`FullLanguage`]. Which language a sentence is in, [`detect`] tells. Of [`russian`] and
//! [`english`] only the words of dates are known, which Kazakh texts quote: [`foreign`] finds them.

pub mod clauses;
pub mod detect;
pub mod english;
pub mod foreign;
pub mod forms;
pub mod kazakh;
pub mod names;
pub mod russian;

use crate::text::{Conventions, Links};
use forms::{Forms, FullForms, Names, TaughtStem, TermNames};

/// The contract that a language fulfils: what one must know of it to ask of texts that were taken in. What
/// it takes to take them in is in [`FullLanguage`], apart, so that a browser module that only reads can
/// be made without it.
pub trait Language: Links + std::fmt::Debug + Sync {
    /// The form under which a word is the same word, whatever the size of its letters. Takes a
    /// word as it stands in a text; two words with the same exact form are the same form.
    fn exact(&self, word: &str) -> String;

    /// The index terms by which a word meets other spellings of the same form, in whichever script,
    /// in a fixed order, without doubles. `exact` is what [`Language::exact`] gave. Query and index
    /// use this same function.
    fn keys(&self, exact: &str) -> Vec<String>;

    /// The script that a word is written in; `None` where it is in none of the language's scripts,
    /// or in several.
    fn script(&self, word: &str) -> Option<Script>;

    /// Whether a word is in the script that the language is indexed in.
    fn is_as_indexed(&self, word: &str) -> bool;

    /// The words, in the script that the language is indexed in, that a word in another script may
    /// stand for: exact forms, the likeliest first, few, without doubles. A word in that script has
    /// none.
    fn spellings(&self, word: &str) -> Vec<String>;

    /// One form for a word in all its scripts: two words with the same are the same word, as far as
    /// the coarsest of the scripts can tell.
    fn comparable(&self, word: &str) -> String;
}

/// What a language must tell, too, where texts are taken in.
pub trait FullLanguage: Language + Conventions {
    /// Learns the stems of `words`, exact forms without doubles: what reads their forms. The same
    /// words teach the same, in whatever order.
    fn learn(&self, words: &[&str]) -> Box<dyn Forms> {
        self.learn_names(words).0
    }

    /// The same, and the names of each of the words, which are read once for both.
    fn learn_names(&self, words: &[&str]) -> (Box<dyn Forms>, Vec<Names>);

    /// A whole text with its words written in `script`. Total; what is no word of the language
    /// stays as it is.
    fn convert(&self, text: &str, script: Script) -> String;

    /// What reads the forms of words with the stems that some words taught before.
    fn forms(&self, taught: Vec<TaughtStem>) -> Box<dyn Forms>;

    /// What grammars call a part of a word, given by the term that [`forms`](mod@forms) use; `None`
    /// where there is no such term.
    fn term(&self, term: &str) -> Option<TermNames>;

    /// What reads the forms of words by the stems of the language alone, and tells all there is to tell.
    fn full_forms(&self) -> Box<dyn FullForms>;

    /// What a word means in a date, if it can stand in one. Takes a word as it stands in a text.
    fn time_word(&self, word: &str) -> Option<TimeWord>;

    /// What reads words as parts of names.
    fn name_reader(&self) -> Box<dyn names::NameReader>;
}

/// A script, whichever language is written in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Cyrillic letters.
    Cyrillic,
    /// Latin letters.
    Latin,
    /// Arabic letters.
    Arabic,
}

impl Script {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Cyrillic, Self::Latin, Self::Arabic];

    /// Its name: `cyrillic`, `latin` or `arabic`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cyrillic => "cyrillic",
            Self::Latin => "latin",
            Self::Arabic => "arabic",
        }
    }

    /// The script with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|script| script.name() == name)
    }
}

/// A word that dates are built of, in some form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeWord {
    /// The word.
    pub lemma: TimeLemma,
    /// The form it stands in.
    pub inflection: Inflection,
}

/// A word that dates are built of, whatever its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeLemma {
    /// A unit of time: «жыл», «ай», «апта», «күн», «ғасыр».
    Unit(TimeUnit),
    /// A unit written short, in the plural where its letters are doubled: «ж.», «жж.», «ғ.».
    Short(TimeUnit),
    /// What lasts so many units: «жылдық», and with its number «бесжылдық». No number is 0.
    Length(TimeUnit, u8),
    /// A month by name, counted from 1.
    Month(u8),
    /// A season, counted from spring as 1.
    Season(u8),
    /// A day of the week, counted from Monday as 1.
    Weekday(u8),
    /// «жартыжылдық», a half of a year.
    HalfYear,
    /// A numeral: «он», «екінші».
    Numeral {
        /// Its number.
        value: u32,
        /// Whether it says which, and not how many.
        ordinal: bool,
    },
    /// «жарты»: half of what follows.
    Half,
    /// «жарым»: and a half.
    AndHalf,
    /// «ширек»: a quarter of what follows or goes before.
    Quarter,
    /// «бірнеше»: some, nobody says how many.
    Several,
    /// «ақ», which makes a number no other number.
    Only,
    /// «басы», «ортасы», «соңы»: a part of a time.
    Part(TimePart),
    /// «жартысы»: a half of what goes before.
    HalfPart,
    /// A day by its distance from today: «бүгін», «кеше», «ертең».
    DayFrom(i8),
    /// The day after the one spoken of: «ертеңінде».
    DayAfter,
    /// A year by its distance from this one: «биыл», «былтыр».
    YearFrom(i8),
    /// A word that points to a unit: «осы», «өткен», «келесі».
    Pointer(Pointer),
    /// A pronoun that may point to a unit, too: «ол», «бұл».
    Pronoun(Pointer),
    /// «таң», the dawn in «бүгінгі таңда».
    Nowadays,
    /// «кезең», «аралық»: a stretch of time that closes a date.
    SpanNoun,
    /// «мен»: with.
    With,
    /// «және»: and.
    And,
    /// «немесе»: or.
    Or,
    /// «бұрын»: ago, before.
    Before,
    /// «кейін», «соң»: after.
    After,
    /// «бері»: since.
    Since,
    /// «бастап», beginning with: a form of a verb, and no postposition.
    Beginning,
    /// «дейін»: until.
    Until,
    /// «бойы», «ішінде»: during, within.
    During,
    /// «астам»: more than.
    MoreThan,
    /// «жуық»: nearly.
    Nearly,
    /// «шақты»: some, behind a number.
    Some,
    /// «сайын»: every, behind its unit.
    Each,
    /// «әр»: every, before its unit.
    Every,
    /// «күнделікті»: daily.
    Daily,
    /// «жас», «жасар»: years of age.
    Age,
    /// A word that makes the date behind it approximate («шамамен»).
    Approximately,
    /// A word that makes the date before it approximate («шамасында»).
    Thereabouts,
    /// A word that makes the date behind it uncertain («мүмкін»).
    Perhaps,
    /// «хижра», the reckoning from 622.
    Hijri,
    /// «біздің», «заман», «дәуір», «санау»: words that eras are named by.
    Era,
    /// A letter of «б.з.д.» and «б.з.», counted as they follow.
    EraLetter(u8),
    /// «содан»: from then.
    FromThen,
    /// «тура», «дәл»: just.
    Exactly,
    /// «орта», of the Middle Ages.
    Middle,
    /// «ортағасыр», the Middle Ages.
    MiddleAges,
    /// «есептік», behind which no length stands: «айлық есептік көрсеткіш» is a sum of money.
    Counted,
    /// «рет»: so many times.
    Times,
    /// «таман», «қарай»: towards.
    Towards,
    /// «бойынша»: by.
    By,
    /// «мерейтой», a jubilee.
    Jubilee,
    /// «оқу», of school.
    School,
    /// A part of the day, by the hours that are to be added before noon: «кешкі».
    DayPart(u8),
    /// What a feast is named after, by its month and day: «Жеңіс күні».
    Feast(u8, u8),
    /// «мейрам», «мереке»: a feast.
    FeastNoun,
    /// «кез», «уақыт»: a time, without its length.
    Moment,
    /// «қазір», «жақында»: a time as seen from now.
    Adverb(Pointer),
    /// «енді»: from now on.
    NowOn,
    /// «жұмыс», of work: «он жұмыс күні».
    Working,
    /// «жаңа», of the new year.
    New,
    /// The ending that makes an ordinal of a number in digits («-нші»).
    Ordinal,
    /// A case or possessive ending on a number in digits («-сі», «-де»).
    NumberEnding,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

/// A part of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimePart {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Where a time lies, as seen from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// The one that is: «осы», «биылғы».
    This,
    /// The one that is, and no other can be meant: «ағымдағы», «үстіміздегі».
    Current,
    /// The one that was just spoken of: «сол».
    That,
    /// The one before: «өткен».
    Last,
    /// The one after: «келесі».
    Next,
    /// The one before the last: «бұрнағы».
    BeforeLast,
    /// Those up to now: «соңғы».
    Recent,
    /// Those from now on: «алдағы».
    Coming,
}

/// The form of a noun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inflection {
    /// Plural («жылдар»).
    pub plural: bool,
    /// With the possessive ending of the third person («жылы»).
    pub possessed: bool,
    /// The case.
    pub case: Case,
    /// With the ending that makes an attribute of it («жылғы», «қарашадағы»).
    pub attributive: bool,
}

/// The seven cases of Kazakh, and one more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Case {
    /// Атау септік.
    #[default]
    Nominative,
    /// Ілік септік.
    Genitive,
    /// Барыс септік.
    Dative,
    /// Табыс септік.
    Accusative,
    /// Жатыс септік.
    Locative,
    /// Шығыс септік.
    Ablative,
    /// Көмектес септік.
    Instrumental,
    /// No case of the schoolbooks: about as much («жылдай»).
    Similative,
}
