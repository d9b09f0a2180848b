import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dataText, type DocumentParts, pageDocument } from "./page-document.ts";
import { pageLanguage } from "./page-language.ts";

const hostile = '</script><script>alert("1")</script><!--&\u2028';
const parts: DocumentParts = {
  language: "zh",
  title: hostile,
  description: `"><img src=x onerror=alert(1)>`,
  canonical: "https://xinheng.example/search?q=%22",
  indexed: false,
  styles: ["/assets/portal.css"],
  scripts: ["/assets/portal.js"],
  nonce: null,
  body: "<main>…</main>",
  data: { name: hostile },
};

describe("pageDocument", () => {
  const html = pageDocument(parts);

  it("lets no text end an element, be it a title, a description or a name in the data", () => {
    assert.equal(html.match(/<script/g)?.length, 2);
    assert.equal(html.match(/<\/script>/g)?.length, 2);
    assert.ok(!html.includes("<img"));
    assert.equal(html.match(/<title>([^<]*)<\/title>/)?.length, 2);
  });

  it("gives the browser the very data back", () => {
    const text = /<script type="application\/json" id="page">(.*)<\/script>/.exec(html)?.[1] ?? "";
    assert.deepEqual(JSON.parse(text), { name: hostile });
    assert.ok(!/[<>&\u2028]/.test(dataText({ name: hostile })));
  });

  it("holds nothing that the content security policy would stop", () => {
    const plain = pageDocument({ ...parts, title: "", description: "", data: null });
    assert.ok(!/<style|\sstyle=|\son\w+=|javascript:/.test(plain));
    for (const [, attributes] of html.matchAll(/<script([^>]*)>/g))
      assert.match(attributes ?? "", / src="\/assets\/| type="application\/json"/);
  });

  it("names one address, the same page in each language, and says that it is not to be found", () => {
    assert.match(html, /<link rel="canonical" href="https:\/\/xinheng.example\/search\?q=%22">/);
    assert.match(html, /hreflang="zh-CN" href="https:\/\/xinheng.example\/search\?q=%22&#38;lang=zh"/);
    assert.match(html, /hreflang="en" href="[^"]*lang=en"/);
    assert.match(html, /<meta name="robots" content="noindex">/);
    assert.match(html, /<html lang="zh-CN">/);
  });

  it("carries the nonce only where it is given one", () => {
    assert.ok(!html.includes("csp-nonce"));
    assert.match(pageDocument({ ...parts, nonce: "abc" }), /<meta name="csp-nonce" content="abc">/);
  });
});

describe("pageLanguage", () => {
  const table: [
    asked: string | undefined,
    cookie: string | undefined,
    accepted: string | undefined,
    language: string,
  ][] = [
    ["en", "zh", "zh-CN", "en"],
    ["fr", "en", "zh-CN", "en"],
    [undefined, undefined, "en-GB,en;q=0.9", "en"],
    [undefined, undefined, "en;q=0.5, zh-CN", "zh"],
    [undefined, undefined, "fr, en;q=0.1", "en"],
    [undefined, undefined, "en;q=0", "zh"],
    [undefined, undefined, "de", "zh"],
    [undefined, undefined, undefined, "zh"],
    [undefined, undefined, ",;q=x,,", "zh"],
  ];
  for (const [asked, cookie, accepted, language] of table) {
    it(`is ${language} for lang=${String(asked)}, cookie ${String(cookie)}, Accept-Language ${String(accepted)}`, () => {
      assert.equal(pageLanguage({ asked, cookie, accepted }), language);
    });
  }
});
