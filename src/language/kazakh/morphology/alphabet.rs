//! The letters of Kazakh as numbers, and how lists of words are written by them. The build script reads this
//! file, too: it packs the lexicon and the names.

/// The letters, loan letters among them, in the order of their codes, which count from 1.
pub const ALPHABET: [char; 42] = [
    'а', 'ә', 'б', 'в', 'г', 'ғ', 'д', 'е', 'ё', 'ж', 'з', 'и', 'й', 'к', 'қ', 'л', 'м', 'н', 'ң',
    'о', 'ө', 'п', 'р', 'с', 'т', 'у', 'ұ', 'ү', 'ф', 'х', 'һ', 'ц', 'ч', 'ш', 'щ', 'ъ', 'ы', 'і',
    'ь', 'э', 'ю', 'я',
];

/// What joins the words and parts of names, in the order of their codes, which go on behind the letters.
pub const JOINTS: [char; 3] = [' ', '-', '’'];

/// What begins a row of a packed list: this, and how many of its last letters the stem before
/// loses. The letters that come in their place follow as codes, then the classes of the stem, small
/// ASCII letters, then its marks, capitals, those of names among them. A row without a class is that of a noun.
pub const ROW: u8 = 0x80;

/// The class that is left out where it is the only one.
pub const NOUN: &str = "n";
