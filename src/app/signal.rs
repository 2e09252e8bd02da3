//! Leptos' memos and signals, compiled once for all types of values: each type and each closure would otherwise bring its
//! own copy of the machinery: the code was 10 % larger (1,306 KB to 1,185). What is kept is a value of any type, shared.

use leptos::prelude::{Get, GetValue, IntoRender, RwSignal, StoredValue};
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use std::any::Any;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex};

/// What hangs on others and is made anew when they change; equal values wake nobody. Like Leptos' own, and called alike.
pub type Memo<T> = Signal<T>;

/// A value that may change; reading it within a view or an effect subscribes to it.
pub struct Signal<T> {
    source: Source,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

/// Where the value comes from.
#[derive(Clone, Copy)]
enum Source {
    Stored(StoredValue<Kept>),
    Derived(StoredValue<Arc<dyn Fn() -> Kept + Send + Sync>>),
    Memo(leptos::prelude::Memo<Kept>),
}

impl Source {
    fn read(self) -> Kept {
        match self {
            Source::Stored(value) => value.get_value(),
            Source::Derived(make) => make.get_value()(),
            Source::Memo(memo) => memo.get(),
        }
    }
}

/// A value of any type.
#[derive(Clone)]
struct Kept(Arc<dyn Same>);

impl PartialEq for Kept {
    fn eq(&self, other: &Kept) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.same(other.0.any())
    }
}

/// Values that can be told apart, whatever their type.
trait Same: Send + Sync {
    fn same(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<T: PartialEq + Send + Sync + 'static> Same for T {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

impl Kept {
    fn new(value: impl PartialEq + Send + Sync + 'static) -> Kept {
        Kept(Arc::new(value))
    }

    /// The value as what it was kept as: a signal holds values of one type, which it names.
    fn get<T: 'static>(&self) -> &T {
        match self.0.any().downcast_ref() {
            Some(value) => value,
            None => unreachable!("a signal holds values of one type"),
        }
    }
}

type Compute = Box<dyn Fn(Option<&Kept>) -> Kept + Send + Sync>;

/// Not generic, so that it is compiled once.
fn memo(compute: Compute) -> Source {
    Source::Memo(leptos::prelude::Memo::new(compute))
}

fn derived(make: Arc<dyn Fn() -> Kept + Send + Sync>) -> Source {
    Source::Derived(StoredValue::new(make))
}

fn stored(value: Kept) -> Source {
    Source::Stored(StoredValue::new(value))
}

impl<T: PartialEq + Send + Sync + 'static> Signal<T> {
    fn of(source: Source) -> Signal<T> {
        Signal {
            source,
            of: PhantomData,
        }
    }

    /// A memo: computed when it is read after what it read has changed; it is handed its value before.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::of(memo(Box::new(move |old| Kept::new(compute(old.map(Kept::get))))))
    }

    /// Computed whenever it is read.
    pub fn derive(make: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::of(derived(Arc::new(move || Kept::new(make()))))
    }

    /// A value that stays.
    pub fn stored(value: T) -> Signal<T> {
        Signal::of(stored(Kept::new(value)))
    }

    /// What a function makes of the value. Tracked.
    pub fn with<U>(&self, of: impl FnOnce(&T) -> U) -> U {
        of(self.source.read().get())
    }

    /// The same, not tracked.
    pub fn with_untracked<U>(&self, of: impl FnOnce(&T) -> U) -> U {
        let value = leptos::prelude::untrack(|| self.source.read());
        of(value.get())
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Signal<T> {
    /// The value. Tracked.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The same, not tracked.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: PartialEq + Send + Sync + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Signal<T> {
        Signal::stored(value)
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Signal<T> {
        Signal::derive(move || signal.get())
    }
}

/// In a view a signal is the closure that reads it.
impl<T: Clone + PartialEq + Send + Sync + 'static> IntoRender for Signal<T>
where
    SharedReactiveFunction<T>: leptos::prelude::Render,
{
    type Output = SharedReactiveFunction<T>;

    fn into_render(self) -> SharedReactiveFunction<T> {
        live(move || self.get())
    }
}

/// A closure in a view or an attribute that is not written there: boxed, as the macro does with those that are. Let it
/// return an `AnyView`, or an `Option` or `Vec` of them: for each other type the machinery is compiled once more.
pub fn live<T: 'static>(make: impl FnMut() -> T + Send + 'static) -> SharedReactiveFunction<T> {
    Arc::new(Mutex::new(make))
}

/// The condition of a `<Show>`, boxed for the same reason.
pub fn when(test: impl Fn() -> bool + Send + Sync + 'static) -> Box<dyn Fn() -> bool + Send + Sync> {
    Box::new(test)
}

/// What an event calls, boxed for the same reason: an attribute of each closure's own would bring its own machinery.
pub fn handler<E>(handle: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handle)
}
