//! Reading Chinese report text: numerals, runs of digits, words of falling. Functions of their input, nothing else.

pub mod numeral;
pub mod run;
pub mod sign;
