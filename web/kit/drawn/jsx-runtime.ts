import type { ElementType, ReactNode } from "react";
import { Fragment, jsx as draw, type JSX, jsxs as drawMany } from "react/jsx-runtime";

export { Fragment };
export type { JSX };

/** A day, and the year and number of a document: Chromium breaks either in the middle where a line is narrow. */
const whole = /(\d{4}-\d{2}-\d{2}|〔\d{4}〕\d+号)/;
/** What takes no element inside. */
const bare = new Set<unknown>(["option", "title", "textarea", "style", "script", "text", "tspan"]);

type Props = { readonly children?: ReactNode };
type Key = string | undefined;

/** React's own `jsx`, but that no day and no document's number in a text is broken over two lines. */
export function jsx(type: ElementType, props: Props, key?: Key): JSX.Element {
  return draw(type, kept(type, props), key);
}

/** The same for an element with several children. */
export function jsxs(type: ElementType, props: Props, key?: Key): JSX.Element {
  return drawMany(type, kept(type, props), key);
}

function kept(type: ElementType, props: Props): Props {
  const isElement = typeof type === "string" || type === Fragment;
  if (!isElement || bare.has(type)) return props;
  const { children } = props;
  if (breaks(children)) return { ...props, children: unbroken(children) };
  if (!Array.isArray(children) || !children.some(breaks)) return props;
  const pieces = children.map((child: ReactNode, at) =>
    breaks(child) ? unbroken(child, `text-${String(at)}`) : child,
  );
  return { ...props, children: pieces };
}

function breaks(child: unknown): child is string {
  return typeof child === "string" && child.length > 6 && whole.test(child);
}

/** A text in pieces, each day and each number an element of its own. A key where it is one of a list, which may be handed on. */
function unbroken(text: string, key?: string): ReactNode {
  const pieces = text.split(whole).filter((piece) => piece !== "");
  const drawn = pieces.map((piece) => {
    if (!whole.test(piece)) return piece;
    const isDay = /^\d/.test(piece);
    return isDay ? draw("time", { children: piece }) : draw("span", { className: "unbroken", children: piece });
  });
  return drawMany(Fragment, { children: drawn }, key);
}
