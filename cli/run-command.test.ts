import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { type Arrived, openDesk, refusal, type Reply, type TestDesk } from "./test-desk.ts";

describe("xinheng", () => {
  let desk: TestDesk;
  let answer: (arrived: Arrived) => Reply = () => ({});
  before(async () => {
    desk = await openDesk((arrived) => answer(arrived));
  });
  afterEach(() => {
    answer = () => ({});
  });
  after(() => desk.close());

  const thing = ["change-thing", "--thing-id", "a/b", "--part", "1"];

  it("0: sends what the contract asks for and prints the reply", async () => {
    answer = () => ({ json: { title: "T", ownerId: null } });
    const options = [
      "--title",
      "新",
      "--password",
      "p",
      "--count",
      "12",
      "--open",
      "--owner-id",
      "null",
      "--days",
      "2026-01-01",
      "--days",
      "2026-01-02",
    ];
    const { code, out, arrived } = await desk.run([...thing, ...options]);
    assert.equal(code, 0);
    assert.equal(arrived.length, 1);
    assert.deepEqual([arrived[0]?.method, arrived[0]?.url], ["PUT", "/api/things/a%2Fb/parts/1"]);
    assert.deepEqual(JSON.parse(arrived[0]?.body ?? ""), {
      title: "新",
      password: "p",
      count: 12,
      open: true,
      ownerId: null,
      days: ["2026-01-01", "2026-01-02"],
    });
    assert.equal(arrived[0]?.headers.origin, desk.address);
    assert.equal(arrived[0].headers["content-type"], "application/json");
    assert.match(out, /title\s+T\nowner id\s+—/);
  });

  it("0: puts a query into the address and prints the reply as it came with --json", async () => {
    answer = () => ({ json: { hits: [{ id: "1" }] } });
    const { code, out, arrived } = await desk.run(["find-things", "--q", "恒 信&x", "--as-of=2026-11-21", "--json"]);
    assert.equal(code, 0);
    assert.equal(
      arrived[0]?.url,
      `/api/things?q=${encodeURIComponent("恒 信&x").replaceAll("%20", "+")}&asOf=2026-11-21`,
    );
    assert.deepEqual(JSON.parse(out), { hits: [{ id: "1" }] });
  });

  it("0: lays options over a whole body from a file, a pipe or the line", async () => {
    const file = join(desk.folder, "body.json");
    writeFileSync(file, '{"title":"F","rows":[{"a":1}],"password":"x"}');
    const bodies = [[`@${file}`], ["-"], ['{"title":"F","rows":[{"a":1}],"password":"x"}']];
    for (const [given = ""] of bodies) {
      const terminal = { readInput: () => Promise.resolve(readFileSync(file, "utf8")) };
      const { arrived } = await desk.run([...thing, "--body", given, "--title", "O"], { terminal });
      assert.deepEqual(JSON.parse(arrived[0]?.body ?? ""), { title: "O", rows: [{ a: 1 }], password: "x" });
    }
  });

  it("0: uploads a file under its own name, and writes one that comes back without overwriting", async () => {
    const file = join(desk.folder, "处罚.csv");
    writeFileSync(file, "a,b\n1,2\n");
    const { code, arrived } = await desk.run(["upload-thing", "--item", "x", "--file", file]);
    assert.equal(code, 0);
    assert.equal(arrived[0]?.body, "a,b\n1,2\n");
    assert.equal(new URL(arrived[0].url, desk.address).searchParams.get("fileName"), "处罚.csv");
    answer = () => ({ file: { name: "../../x.csv", text: "back" } });
    const out = join(desk.folder, "back.csv");
    assert.equal((await desk.run(["fetch-thing", "--thing-id", "1", "--out", out])).code, 0);
    assert.equal(readFileSync(out, "utf8"), "back");
    assert.equal((await desk.run(["fetch-thing", "--thing-id", "1", "--out", out])).code, 2);
    assert.equal((await desk.run(["fetch-thing", "--thing-id", "1"])).out, "back");
  });

  it("1: prints the sentence of a refusal in the reader's language, its code, and what is invalid where", async () => {
    answer = () => refusal(400, "request-invalid", [{ at: "query.q", says: "too long" }]);
    const { code, told, out } = await desk.run(["find-things", "--q", "x"]);
    assert.equal(code, 1);
    assert.equal(out, "");
    assert.match(told, /English request-invalid\n {2}query\.q: too long\n {2}request-invalid \(400\).*r-1/);
    assert.match(
      (await desk.run(["find-things", "--q", "x"], { terminal: { language: "zh" } })).told,
      /中文 request-invalid/,
    );
  });

  it("2: tells every fault of the way it was called, and asks nothing of the house", async () => {
    const { code, told, arrived } = await desk.run([
      "find-things",
      "--statee",
      "x",
      "--limit",
      "many",
      "--as-of",
      "--json",
    ]);
    assert.equal(code, 2);
    assert.match(told, /--statee \(--state\?\)/);
    assert.match(told, /--limit must be a number/);
    assert.match(told, /--as-of needs a value/);
    assert.equal(arrived.length, 0);
    assert.match((await desk.run(["find-things"])).told, /--q is missing/);
    assert.match((await desk.run(["find-things", "--q", "x", "--state", "ajar"])).told, /open, closed/);
    assert.match((await desk.run([...thing, "--body", "[1]"])).told, /not a JSON object/);
    assert.match((await desk.run(["upload-thing", "--item", "x", "--file", "/nowhere.csv"])).told, /no file/);
  });

  it("2: names the commands nearest to an unknown one", async () => {
    const { code, told } = await desk.run(["find-thing"]);
    assert.equal(code, 2);
    assert.match(told, /find-things/);
  });

  it("3: says when the house cannot be reached, or something else answers", async () => {
    const { code, told } = await desk.run(["find-things", "--q", "x", "--url", "http://127.0.0.1:9"]);
    assert.equal(code, 3);
    assert.match(told, /127\.0\.0\.1:9 cannot be reached/);
    answer = () => ({ status: 502, headers: { "content-type": "text/html" } });
    assert.equal((await desk.run(["find-things", "--q", "x"])).code, 3);
    // A redirect is not followed: what was meant for one house goes to no other.
    answer = ({ url }) => (url.endsWith("q=x") ? { status: 302, headers: { location: "/api/things?q=y" } } : {});
    const moved = await desk.run(["find-things", "--q", "x"]);
    assert.equal(`${moved.code} ${moved.arrived.length}`, "3 1");
  });

  it("prints a table of what came without letting it repaint the terminal", async () => {
    answer = () => ({
      json: {
        things: [
          { name: "恒信", n: 1 },
          { name: "a\u001b[2J\u202eb", n: 12 },
        ],
        next: null,
      },
    });
    const { out } = await desk.run(["find-things", "--q", "x"]);
    assert.equal(out, "things (2)\n  name      n\n  ───────  ──\n  恒信      1\n  a\ufffd[2J\ufffdb  12");
    assert.doesNotMatch(out, /[\u001b\u202e]/);
  });

  it("prints a block for each row where a table is wider than the screen, so that no id is cut", async () => {
    answer = () => ({ json: { things: [{ id: "x".repeat(36), zh: "中", en: "one" }] } });
    const { out } = await desk.run(["find-things", "--q", "x"], { terminal: { columns: 30 } });
    assert.match(out, new RegExp(`id {4}${"x".repeat(36)}\n {2}says {2}one`));
  });

  describe("sign-in", () => {
    const session = { actor: null, association: null, associations: [], can: [] };
    const cookie = "xinheng=tok-1; Path=/; HttpOnly; Expires=Fri, 01 Jan 2100 00:00:00 GMT";

    it("keeps the session for this user and this address only, until sign-out", async () => {
      answer = ({ method }) =>
        method === "POST" ? { json: session, headers: { "set-cookie": cookie } } : { json: { ended: true } };
      const piped = { readInput: () => Promise.resolve("secret\n") };
      const { code, arrived } = await desk.run(["sign-in", "li"], { terminal: piped });
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(arrived[0]?.body ?? ""), { name: "li", password: "secret", code: "" });
      assert.equal(statSync(desk.sessionPath).mode & 0o777, 0o600);
      assert.equal((await desk.run(["find-things", "--q", "x"])).arrived[0]?.headers.cookie, "xinheng=tok-1");
      const elsewhere = desk.address.replace("127.0.0.1", "localhost");
      assert.equal(
        (await desk.run(["find-things", "--q", "x", "--url", elsewhere])).arrived[0]?.headers.cookie,
        undefined,
      );
      // Without an address the one signed in at is asked.
      assert.equal((await desk.run(["find-things", "--q", "x"], { url: undefined })).code, 0);
      const out = await desk.run(["sign-out"]);
      assert.deepEqual(
        [out.code, out.arrived[0]?.method, out.arrived[0]?.headers.cookie],
        [0, "DELETE", "xinheng=tok-1"],
      );
      assert.equal(existsSync(desk.sessionPath), false);
    });

    it("asks for the one-time code when the house wants it", async () => {
      answer = ({ body }) => (JSON.parse(body).code === "123456" ? { json: session } : refusal(401, "code-needed"));
      const answers = ["secret", "123456"];
      const terminal = { asks: true, askHidden: () => Promise.resolve(answers.shift() ?? "") };
      assert.equal((await desk.run(["sign-in", "li"], { terminal })).code, 0);
      assert.equal((await desk.run(["sign-in", "li"])).code, 1);
    });

    it("2: sends neither password nor key where others could read it", async () => {
      const open = "http://192.0.2.1:8080";
      assert.equal((await desk.run(["sign-in", "li", "--url", open])).code, 2);
      const keyed = await desk.run(["find-things", "--q", "x"], { url: open, key: "k" });
      assert.equal(keyed.code, 2);
      assert.match(keyed.told, /Nothing was sent/);
    });

    it("lets a machine's key go before a session", async () => {
      mkdirSync(join(desk.folder, "xinheng"), { recursive: true });
      writeFileSync(
        desk.sessionPath,
        JSON.stringify({ address: desk.address, token: "t", expiresAt: "2100-01-01T00:00:00Z" }),
      );
      const { arrived } = await desk.run(["find-things", "--q", "x"], { key: "abc" });
      assert.deepEqual([arrived[0]?.headers.authorization, arrived[0]?.headers.cookie], ["Bearer abc", undefined]);
    });
  });

  describe("help", () => {
    it("lists every command, and tells about one", async () => {
      const all = await desk.run(["help"]);
      assert.equal(all.code, 0);
      for (const name of ["serve", "import", "verify-journal", "find-things", "upload-thing"])
        assert.match(all.out, new RegExp(`^ {2}${name} `, "m"));
      assert.match((await desk.run(["help", "find-things"])).out, /Finds things\n {2}查找[^]*--q[^]*request-invalid/);
      assert.match((await desk.run(["find-things", "--help"])).out, /Finds things/);
      assert.equal((await desk.run(["help", "nothing-at-all"])).code, 2);
    });
  });
});
