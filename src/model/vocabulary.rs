//! A macro for closed vocabularies: an enum with its ids in the data files and its names in both languages.

/// Declares an enum whose every variant has an id (as in the data and in links), a Chinese and an English name.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $id:literal, $zh:literal, $en:literal;)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant,)* }

        impl $name {
            /// All values, in the order in which they are shown.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The id in the data files and in links.
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)* }
            }

            /// The name in a language.
            pub fn name(self, lang: $crate::model::Lang) -> &'static str {
                match self { $($name::$variant => lang.say($zh, $en),)* }
            }

            /// The value with this id.
            pub fn parse(id: &str) -> Option<$name> {
                match id { $($id => Some($name::$variant),)* _ => None }
            }
        }
    };
}
