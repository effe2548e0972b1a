// Keys that are tried on one part of a page after another: characters in short boxes, arrows in what has its own keys.
"use strict";

async function typeInBoxes(press, inPage) {
  const boxes = await inPage("boxes()");
  for (let index = 0; index < boxes; index += 1) {
    const fits = await inPage(`startTyping(${index})`);
    let left = false;
    for (let count = 0; count < fits && !left; count += 1) {
      await press("1");
      left = await inPage("hasLeft()");
    }
    await inPage("endTyping()");
    if (left) return; // the other boxes do the same
  }
}

async function moveInWidgets(press, inPage) {
  const widgets = await inPage("widgets()");
  for (let index = 0; index < widgets; index += 1) {
    const keys = await inPage(`startMoving(${index})`);
    let moved = false;
    for (let number = 0; number < keys.length && !moved; number += 1) {
      await press(keys[number]);
      moved = await inPage("hasMoved()");
    }
    await inPage(`endMoving(${index}, ${moved})`);
  }
}

module.exports = { typeInBoxes, moveInWidgets };
