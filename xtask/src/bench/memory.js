// Keeps hold of the memories of a page's WebAssembly programs, so that their size can be read.

window.benchMemory = [];
for (const name of ["instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await real.apply(WebAssembly, given);
    const memory = (made.instance ?? made).exports.memory;
    if (memory) window.benchMemory.push(memory);
    return made;
  };
}
