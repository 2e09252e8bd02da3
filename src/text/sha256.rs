//! SHA-256 (FIPS 180-4), piece by piece: browsers compute it on pages with HTTPS only, and only of a whole.

/// The fractional parts of the square roots of the first 8 primes, and of the cube roots of the first 64: their bits.
const START: [u32; 8] = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
const ROUND: [u32; 64] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
    0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
    0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
    0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2,
];

/// A sum in the making.
pub struct Sha256 {
    state: [u32; 8],
    /// What does not fill a block yet.
    rest: Vec<u8>,
    /// In bytes.
    length: u64,
}

impl Default for Sha256 {
    fn default() -> Sha256 {
        Sha256 {
            state: START,
            rest: Vec::with_capacity(64),
            length: 0,
        }
    }
}

impl Sha256 {
    /// Takes more bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        let (head, tail) = bytes.split_at(bytes.len().min((64 - self.rest.len()) % 64));
        self.rest.extend_from_slice(head);
        if let Some(block) = self.rest.first_chunk::<64>() {
            compress(&mut self.state, block);
            self.rest.clear();
        }
        let (blocks, tail) = tail.as_chunks::<64>();
        blocks.iter().for_each(|block| compress(&mut self.state, block));
        self.rest.extend_from_slice(tail);
    }

    /// The sum, in lower-case hexadecimal.
    pub fn hex(mut self) -> String {
        let bits = self.length * 8;
        let zeros = (119 - self.rest.len()) % 64;
        let mut end = vec![0x80];
        end.resize(1 + zeros, 0);
        end.extend(bits.to_be_bytes());
        self.update(&end);
        let digit = |nibble: u32| char::from_digit(nibble & 15, 16).unwrap_or('0');
        let digits = |word: &u32| [28, 24, 20, 16, 12, 8, 4, 0].map(|shift| digit(word >> shift));
        self.state.iter().flat_map(digits).collect()
    }
}

/// One block: the schedule of 64 words is kept as its last 16.
fn compress(state: &mut [u32; 8], block: &[u8; 64]) {
    let mut words = [0u32; 16];
    for (word, bytes) in words.iter_mut().zip(block.as_chunks::<4>().0) {
        *word = u32::from_be_bytes(*bytes);
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for round in ROUND {
        let (word, next, ninth, early) = (words[0], words[1], words[9], words[14]);
        let big1 = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let first = (h.wrapping_add(big1).wrapping_add((e & f) ^ (!e & g)))
            .wrapping_add(round)
            .wrapping_add(word);
        let big0 = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
        let second = big0.wrapping_add((a & b) ^ (a & c) ^ (b & c));
        (h, g, f, e) = (g, f, e, d.wrapping_add(first));
        (d, c, b, a) = (c, b, a, first.wrapping_add(second));
        let small0 = next.rotate_right(7) ^ next.rotate_right(18) ^ (next >> 3);
        let small1 = early.rotate_right(17) ^ early.rotate_right(19) ^ (early >> 10);
        words.rotate_left(1);
        words[15] = word.wrapping_add(small0).wrapping_add(ninth).wrapping_add(small1);
    }
    for (sum, value) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *sum = sum.wrapping_add(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(bytes: &[u8], piece: usize) -> String {
        let mut sum = Sha256::default();
        bytes.chunks(piece).for_each(|piece| sum.update(piece));
        sum.hex()
    }

    #[test]
    fn the_sums_are_those_of_the_standard_whatever_the_pieces() {
        let long = [b'a'; 1000];
        for (bytes, expected) in [
            (
                &b""[..],
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            ),
            (
                b"abc",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            ),
            (
                b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            ),
            (
                &long,
                "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3",
            ),
        ] {
            for piece in [1, 7, 55, 63, 64, 65, 1000] {
                assert_eq!(sum(bytes, piece), expected, "{piece}");
            }
        }
    }
}
