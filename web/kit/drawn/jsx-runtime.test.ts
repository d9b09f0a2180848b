import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ElementType, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Fragment, jsx, jsxs } from "./jsx-runtime.ts";

const drawn = (type: ElementType, children: string | readonly string[]) =>
  renderToStaticMarkup(typeof children === "string" ? jsx(type, { children }) : jsxs(type, { children }));

describe("a text as it is drawn", () => {
  it("keeps a day and a document's number whole, wherever they stand", () => {
    assert.equal(drawn("p", "2026-11-23 至 2027-11-23"), "<p><time>2026-11-23</time> 至 <time>2027-11-23</time></p>");
    assert.equal(drawn("b", "示例建材惩〔2026〕12号"), '<b>示例建材惩<span class="unbroken">〔2026〕12号</span></b>');
    assert.equal(drawn("li", ["自 ", "2026-11-23", " 起"]), "<li>自 <time>2026-11-23</time> 起</li>");
    assert.equal(drawn(Fragment, "2026-11-23"), "<time>2026-11-23</time>");
  });

  it("keeps them whole where a component hands on what it was given", () => {
    const Fact = ({ children }: { children?: ReactNode }) => jsx("dd", { children });
    const given = jsxs(Fact, { children: ["迟 7 个工作日（应不迟于 2026-11-12）", " ", "双公示"] });
    assert.match(renderToStaticMarkup(given), /^<dd>迟 7 个工作日（应不迟于 <time>2026-11-12<\/time>） 双公示<\/dd>$/);
  });

  it("says the same words", () => {
    const text = "示例〔2026〕1号，2026-11-23 送达；A-2026-1";
    assert.equal(drawn("p", text).replaceAll(/<[^>]*>/g, ""), text);
  });

  it("leaves every other text, what takes no element, and what is handed to a component", () => {
    assert.equal(drawn("p", "2026-11 号"), "<p>2026-11 号</p>");
    assert.equal(drawn("option", "2026-11-23"), "<option>2026-11-23</option>");
    assert.equal(drawn("title", "2026-11-23"), "<title>2026-11-23</title>");
    const told: unknown[] = [];
    const Hears = ({ children }: { children?: unknown }) => {
      told.push(children);
      return null;
    };
    drawn(Hears, "2026-11-23");
    assert.deepEqual(told, ["2026-11-23"]);
  });
});
