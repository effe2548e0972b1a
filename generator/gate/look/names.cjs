// Names as the browser itself gives them to software that reads aloud: its accessibility tree.
"use strict";

// What a reader does something with, or must be told about, so that it needs a name.
const MUST = new Set([
  "button", "link", "checkbox", "radio", "switch", "textbox", "searchbox", "combobox", "listbox", "slider", "spinbutton",
  "menuitem", "menuitemcheckbox", "menuitemradio", "tab", "treeitem", "DisclosureTriangle", "PopUpButton", "ColorWell", "Date",
  "image", "img",
]);
const MOST = 20;

// A text that is gone as soon as somebody types is no name, though a browser takes it for one.
function nameOf(node) {
  const used = node?.name?.sources?.find(({ value, superseded }) => value && !superseded);
  return used?.attribute === "placeholder" || used?.type === "placeholder" ? "" : textOf(node?.name);
}

const textOf = (part) => String(part?.value ?? "").trim();

// Puts each element that has a role and no name in `window.gateNameless`.
async function nameless({ session }) {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const bare = nodes.filter(({ ignored, role, name }) => !ignored && MUST.has(textOf(role)) && !textOf(name));
  for (const { backendDOMNodeId } of bare.slice(0, MOST)) {
    const { object } = await session.send("DOM.resolveNode", { backendNodeId: backendDOMNodeId });
    const functionDeclaration = "function () { window.gateNameless.push(this); }";
    await session.send("Runtime.callFunctionOn", { objectId: object.objectId, functionDeclaration });
  }
}

// For each of the first `named` elements in `window.gateNamed`: whether software passes it by, and its name.
async function named({ session }, { named: count }) {
  const told = [];
  for (let index = 0; index < count; index += 1) {
    const { result } = await session.send("Runtime.evaluate", { expression: `window.gateNamed[${index}]` });
    const { nodes } = await session.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
    const [node] = nodes;
    told.push({ ignored: !node || node.ignored, name: nameOf(node) });
  }
  return told;
}

module.exports = { named, nameless };
