//! The order of functions in the module: those that are alike stand one after the other, and the module packs smaller.
//!
//! A packer looks for repetitions in the last 32 KB only, and the compiler leaves the many instances of generic code far
//! apart. What the functions do and how they are called stays the same.

use std::fs;
use std::ops::Range;
use std::path::Path;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use crate::fault::{Fault, Result, While};

/// Functions are alike by the runs of so many bytes that they have in common. (Tried: 6, 8 and 12 bytes pack to 693, 694 and
/// 700 KB, the order of the compiler to 715; the functions alone to 469 of 490.)
const RUN: usize = 6;

/// A run that more functions than this have tells nothing of which are alike.
const COMMON: usize = 200;

/// Puts the functions of each module of a folder into a new order.
pub fn order(dist: &Path) -> Result<()> {
    for entry in fs::read_dir(dist).during(|| format!("listing {}", dist.display()))? {
        let file = entry.during(|| format!("listing {}", dist.display()))?.path();
        if file.extension().is_some_and(|end| end == "wasm") {
            let module = fs::read(&file).during(|| format!("reading {}", file.display()))?;
            let module = ordered(&module).during(|| format!("ordering the functions of {}", file.display()))?;
            fs::write(&file, module).during(|| format!("writing {}", file.display()))?;
        }
    }
    Ok(())
}

/// The module with its functions in an order in which it packs well.
fn ordered(module: &[u8]) -> Result<Vec<u8>> {
    let (imported, bodies) = functions(module)?;
    let bodies: Vec<&[u8]> = bodies.into_iter().filter_map(|body| module.get(body)).collect();
    let chain = chain(&bodies);
    let mut places = vec![0; chain.len()];
    for (place, function) in chain.iter().enumerate() {
        places[*function] = place;
    }
    let mut mover = Mover {
        imported,
        chain,
        places,
    };
    let mut out = Module::new();
    mover
        .parse_core_module(&mut out, Parser::new(0), module)
        .map_err(|error| Fault::new(error.to_string()))?;
    Ok(out.finish())
}

/// How many functions are imported, and where the bodies of the others are.
fn functions(module: &[u8]) -> Result<(usize, Vec<Range<usize>>)> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(|error| Fault::new(error.to_string()))? {
            Payload::ImportSection(imports) => {
                let is_function = |import: &wasmparser::Result<wasmparser::Import>| matches!(import, Ok(import) if matches!(import.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                imported = imports.into_imports().filter(is_function).count();
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// The functions one after the other, each behind the one that it is most alike of those that are left.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let likeness = Likeness::of(bodies);
    let mut left = vec![true; bodies.len()];
    let mut chain: Vec<usize> = Vec::with_capacity(bodies.len());
    let mut first = 0;
    while chain.len() < bodies.len() {
        let next = chain.last().and_then(|last| likeness.nearest(*last, &left));
        let next = next.unwrap_or_else(|| {
            first += left[first..].iter().position(|left| *left).unwrap_or_default();
            first
        });
        left[next] = false;
        chain.push(next);
    }
    chain
}

/// What functions have in common.
struct Likeness {
    /// How many different runs a function has.
    counts: Vec<usize>,
    /// Those of them that others have as well, as places in `having`.
    shared: Vec<Vec<usize>>,
    /// Which functions have a run.
    having: Vec<Vec<usize>>,
}

impl Likeness {
    fn of(bodies: &[&[u8]]) -> Likeness {
        let mut all: Vec<([u8; RUN], usize)> = Vec::new();
        for (function, body) in bodies.iter().enumerate() {
            let runs = body.windows(RUN).filter_map(|run| run.try_into().ok());
            all.extend(runs.map(|run| (run, function)));
        }
        all.sort_unstable();
        all.dedup();
        let mut found = Likeness {
            counts: vec![0; bodies.len()],
            shared: vec![Vec::new(); bodies.len()],
            having: Vec::new(),
        };
        for same in all.chunk_by(|(a, _), (b, _)| a == b) {
            let having: Vec<usize> = same.iter().map(|(_, function)| *function).collect();
            having.iter().for_each(|function| found.counts[*function] += 1);
            if (2..=COMMON).contains(&having.len()) {
                having
                    .iter()
                    .for_each(|function| found.shared[*function].push(found.having.len()));
                found.having.push(having);
            }
        }
        found
    }

    /// The function, of those that are left, that has the greatest part of its runs and of the other's in common with it.
    fn nearest(&self, of: usize, left: &[bool]) -> Option<usize> {
        let mut common = vec![0; left.len()];
        let mut met = Vec::new();
        for run in &self.shared[of] {
            for other in self.having[*run].iter().filter(|other| left[**other]) {
                if common[*other] == 0 {
                    met.push(*other);
                }
                common[*other] += 1;
            }
        }
        // Short functions are not called alike for the little that all have.
        let all = |other: usize, common: usize| self.counts[of] + self.counts[other] - common + 20;
        let part = |other: usize| common[other] as f64 / all(other, common[other]) as f64;
        let alike = met.into_iter().map(|other| (part(other), other));
        // Of equals the first, so that the same module always gets the same order.
        let best = alike.max_by(|(a, first), (b, second)| a.total_cmp(b).then(second.cmp(first)));
        best.map(|(_, other)| other)
    }
}

/// Writes a module anew with its functions at other places.
struct Mover {
    imported: usize,
    /// Which function stands at each place.
    chain: Vec<usize>,
    /// At which place each function stands.
    places: Vec<usize>,
}

impl Reencode for Mover {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Error<Self::Error>> {
        let own = (function as usize).checked_sub(self.imported);
        let place = own
            .and_then(|own| self.places.get(own))
            .map(|place| self.imported + place);
        Ok(place.map_or(function, |place| place as u32))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader,
    ) -> std::result::Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<wasmparser::Result<Vec<u32>>>()?;
        for function in &self.chain {
            functions.function(types[*function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader,
    ) -> std::result::Result<(), Error<Self::Error>> {
        let bodies = section.into_iter().collect::<wasmparser::Result<Vec<_>>>()?;
        for function in self.chain.clone() {
            utils::parse_function_body(self, code, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, Instruction, TypeSection, ValType};
    use wasmparser::{ExternalKind, Validator};

    /// A module that exports a function for each of the numbers: one that adds it up so many times, or multiplies.
    fn module(kinds: &[(i32, bool)]) -> Vec<u8> {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        types.ty().function([], [ValType::I32]);
        for (at, (number, adds)) in kinds.iter().enumerate() {
            functions.function(0);
            exports.export(&format!("f{at}"), ExportKind::Func, at as u32);
            let mut body = Function::new([]);
            body.instruction(&Instruction::I32Const(*number));
            for _ in 0..30 {
                body.instruction(&Instruction::I32Const(if *adds { 1_000_003 } else { -2_000_029 }));
                body.instruction(if *adds {
                    &Instruction::I32Add
                } else {
                    &Instruction::I32Mul
                });
            }
            body.instruction(&Instruction::End);
            code.function(&body);
        }
        let mut module = Module::new();
        module
            .section(&types)
            .section(&functions)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    /// The code of a function.
    type Body = Vec<u8>;

    /// What each export does, and the order in which the functions stand.
    fn told(module: &[u8]) -> (Vec<(String, Body)>, Vec<Body>) {
        Validator::new().validate_all(module).unwrap();
        let (_, bodies) = functions(module).unwrap();
        let bodies: Vec<Body> = bodies.into_iter().map(|body| module[body].to_vec()).collect();
        let mut exports = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            if let Payload::ExportSection(section) = payload.unwrap() {
                for export in section {
                    let export = export.unwrap();
                    assert_eq!(export.kind, ExternalKind::Func);
                    exports.push((export.name.to_string(), bodies[export.index as usize].clone()));
                }
            }
        }
        (exports, bodies)
    }

    #[test]
    fn functions_that_are_alike_stand_together_and_are_called_as_before() {
        let kinds = [(1, true), (2, false), (3, true), (4, false), (5, true), (6, false)];
        let before = module(&kinds);
        let after = ordered(&before).unwrap();
        let ((exports, bodies), (exported, moved)) = (told(&before), told(&after));
        assert_eq!(exports, exported, "each name leads to the same function");
        let place = |number: usize| moved.iter().position(|body| *body == bodies[number]).unwrap();
        let (adding, multiplying) = ([0, 2, 4].map(place), [1, 3, 5].map(place));
        assert!(
            adding.iter().all(|place| *place < 3) && multiplying.iter().all(|place| *place >= 3),
            "{adding:?}"
        );
        assert_eq!(ordered(&before).unwrap(), after, "always the same order");
    }
}
