// Part of the keyboard walk: text that goes away by itself (WCAG 2.2.1). We do not wait for it: we let its time pass.
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell, wait } = window.gateWalk;
  // What says that something is under way may go as soon as that is done.
  const UNDER_WAY = /…$|\.\.\.$|^(?:bezig|laden|wij (?:laden|zoeken|tellen)|even geduld|wacht|loading|please wait)/i;
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const SPAN = 15000; // milliseconds of which what repeats gets its turns
  const MOST_TURNS = 20;
  const MOST_ROUNDS = 4; // a timer that sets a timer, and so on
  const FADES = 400; // milliseconds in which a text may fade away
  const LOOKING = 600; // milliseconds in which guard.cjs sees whether a text went away
  const SLOW = 1000; // milliseconds; what goes sooner is a movement
  const turned = new Set();

  // What is planned for later on this page happens now. `gateWaiting` and the others are kept by guard.cjs.
  async function letTimePass() {
    const { gateWaiting: waiting, gateRepeating: repeats, gateGone: missed } = window;
    const repeating = [...repeats].filter(([timer]) => !turned.has(timer));
    askAboutFading();
    // A plan that was just carried out: whether its text is gone is seen a moment later.
    for (let waited = 0; waited < LOOKING && window.gateLooking.size; waited += 50) await wait(50);
    const judgeLimit = window.gateWalk.watchLimit();
    if (!missed.length && !repeating.length && !waiting.size) {
      judgeLimit();
      return;
    }
    const shown = window.gateTools.pieces().map(({ node, element }) => ({ element, text: node.data.trim() }));
    const texts = [...missed.splice(0), ...shown];
    const mayFade = waiting.size > 0;
    for (const [timer, turn] of repeating) repeat(timer, turn);
    await finish(waiting);
    judgeLimit();
    if (mayFade && !gone(texts).length) await wait(FADES);
    for (const { element } of gone(texts).slice(0, 1)) tell("verdwijnt-vanzelf", element, "", true);
  }

  async function finish(waiting) {
    for (let round = 0; round < MOST_ROUNDS && waiting.size; round += 1) {
      for (const [timer, work] of [...waiting]) {
        clearTimeout(timer);
        attempt(work);
      }
      await wait(0);
    }
    await wait(20);
  }

  function repeat(timer, { work, delay }) {
    turned.add(timer);
    const turns = Math.min(MOST_TURNS, SPAN / delay);
    for (let turn = 0; turn < turns && window.gateRepeating.has(timer); turn += 1) attempt(work);
  }

  function attempt(work) {
    try {
      work();
    } catch {
      // a page may stumble over its own script
    }
  }

  function gone(texts) {
    const left = window.gateTools.pieces().map(({ node }) => node.data.trim()).join("\n"); // not what is see-through
    return texts.filter(({ element, text }) => !UNDER_WAY.test(text) && !left.includes(text) && isEmpty(element));
  }

  // Nothing came in its place.
  function isEmpty(element) {
    return !element.isConnected || !visible(element) || !element.textContent.trim();
  }

  // A text that the style takes away after a time.
  function askAboutFading() {
    const ending = document.getAnimations().filter(endsUnseen).map(({ effect }) => effect.target);
    const first = ending.find((element) => element.textContent.trim() && !turned.has(element));
    if (!first) return;
    turned.add(first);
    tell("verdwijnt-vanzelf", first, "", true);
  }

  function endsUnseen(animation) {
    const { effect } = animation;
    if (!effect?.target || effect.pseudoElement) return false;
    const { opacity, visibility } = effect.getKeyframes().at(-1) ?? {};
    return (opacity === "0" || visibility === "hidden") && staysAfterAWhile(animation, effect.getComputedTiming());
  }

  function staysAfterAWhile(animation, { delay, endTime, fill }) {
    if (animation instanceof CSSTransition) return delay >= SLOW;
    return endTime >= SLOW && endTime < Infinity && ["forwards", "both"].includes(fill);
  }

  return { letTimePass };
})());
