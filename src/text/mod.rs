//! Reading Chinese report text: numerals, runs of digits, words of falling, letters and prints; folding text
//! for search. Functions of their input, nothing else.

pub mod fnv;
pub mod fold;
pub mod letters;
pub mod numeral;
pub mod prints;
pub mod run;
pub mod sha256;
pub mod sign;
