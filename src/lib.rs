//! Jylnama
