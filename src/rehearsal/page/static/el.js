/**
 * Makes an element. Strings among the children become text nodes: nothing that a person or the bot wrote is ever read as HTML.
 * `attributes`: `onclick` and the like are listeners, true is an empty attribute, false, null and undefined are left out.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** One of the drawings at the top of index.html; for the eye alone, its words stand beside it or in an aria-label. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/** A copy of a `<template>` of index.html, and its parts by their `data-part`. */
export function template(id) {
  const root = document.getElementById(id).content.firstElementChild.cloneNode(true);
  const parts = { root };
  for (const node of root.querySelectorAll('[data-part]')) parts[node.dataset.part] = node;
  return parts;
}
