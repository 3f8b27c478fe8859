//! What the pages say beside the texts, in the languages that they speak.

use crate::error::Error;

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// Kazakh.
    #[default]
    Kazakh,
    /// Russian.
    Russian,
    /// English.
    English,
}

/// What is said.
#[derive(Debug)]
pub(super) struct Words {
    /// The page of all texts.
    pub(super) texts: &'static str,
    /// The page of all events.
    pub(super) timeline: &'static str,
    /// The room that searches.
    pub(super) room: &'static str,
    /// Leads from a text into the room.
    pub(super) open_in_room: &'static str,
    pub(super) search: &'static str,
    /// The pages of the site.
    pub(super) site: &'static str,
    pub(super) author: &'static str,
    pub(super) written: &'static str,
    pub(super) tags: &'static str,
    /// The pages of a long list.
    pub(super) pages: &'static str,
    pub(super) planned: &'static str,
    pub(super) no_events: &'static str,
    /// What a search needs.
    pub(super) needs_scripts: &'static str,
    /// What there is where scripts are off.
    pub(super) unscripted: &'static str,
}

const KAZAKH: Words = Words {
    texts: "Мәтіндер",
    timeline: "Жылнама",
    room: "Оқу залы",
    open_in_room: "Оқу залында ашу",
    search: "Іздеу",
    site: "Сайт беттері",
    author: "Авторы",
    written: "Жазылған уақыты",
    tags: "Тақырыптары",
    pages: "Тізім беттері",
    planned: "жоспар",
    no_events: "Мәтіндерде мерзімі айтылған оқиға жоқ.",
    needs_scripts: "Іздеу үшін браузерде JavaScript қосылуы керек.",
    unscripted: "Мәтіндер мен жылнама онсыз да оқылады:",
};

const RUSSIAN: Words = Words {
    texts: "Тексты",
    timeline: "Хроника",
    room: "Читальный зал",
    open_in_room: "Открыть в читальном зале",
    search: "Поиск",
    site: "Страницы сайта",
    author: "Автор",
    written: "Написано",
    tags: "Темы",
    pages: "Страницы списка",
    planned: "план",
    no_events: "В текстах нет событий с датами.",
    needs_scripts: "Для поиска в браузере должен быть включён JavaScript.",
    unscripted: "Тексты и хроника читаются и без него:",
};

const ENGLISH: Words = Words {
    texts: "Texts",
    timeline: "Timeline",
    room: "Reading room",
    open_in_room: "Open in the reading room",
    search: "Search",
    site: "Pages of the site",
    author: "Author",
    written: "Written",
    tags: "Topics",
    pages: "Pages of the list",
    planned: "planned",
    no_events: "The texts tell of no dated events.",
    needs_scripts: "Searching needs JavaScript, which is off in this browser.",
    unscripted: "The texts and the timeline can be read without:",
};

impl Tongue {
    /// The language with this tag: `kk`, `ru` or `en`.
    ///
    /// # Errors
    ///
    /// The pages do not speak it.
    pub fn named(tag: &str) -> Result<Self, Error> {
        let all = [Self::Kazakh, Self::Russian, Self::English];
        let named = all.into_iter().find(|tongue| tongue.tag() == tag);
        named.ok_or_else(|| Error::invalid_option("language", tag, "\"kk\", \"ru\" or \"en\""))
    }

    /// Its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    pub(super) fn words(self) -> &'static Words {
        match self {
            Self::Kazakh => &KAZAKH,
            Self::Russian => &RUSSIAN,
            Self::English => &ENGLISH,
        }
    }

    /// A year as a heading has it; that before the year 1 is 0.
    pub(super) fn year(self, year: i32) -> String {
        if year > 0 {
            return year.to_string();
        }
        let before = 1 - i64::from(year);
        match self {
            Self::Kazakh => format!("б.з.д. {before}"),
            Self::Russian => format!("{before} до н. э."),
            Self::English => format!("{before} BCE"),
        }
    }
}
