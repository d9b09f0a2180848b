import assert from "node:assert/strict";
import { createPublicKey, randomUUID, verify } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { signingJwk } from "@xinheng/domain/access/signing-jwk.ts";
import { recompute, type Recomputed } from "@xinheng/domain/evaluation/recompute/recompute.ts";
import { type ResultFile, resultFile } from "@xinheng/domain/evaluation/recompute/result-token.ts";
import { signedBy } from "@xinheng/domain/evaluation/recompute/signed-by.ts";
import { readSdJwt } from "@xinheng/domain/evaluation/recompute/sd-jwt.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { z } from "zod";
import { refusedWith, shown } from "../../governance/test-order.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { roundBench } from "../test-round.ts";
import { forgetResultSalts } from "./forget-result-salts.ts";

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
});
after(() => house.stop());

type Published = Awaited<ReturnType<typeof published>>;
/** A grade in publicity, over one penalty that visitors read. */
async function published() {
  return r.publicised((subjectId) => r.penalty(subjectId, "general"));
}
let first: Promise<Published> | undefined;
const known = () => (first ??= published());

const open = (id: string) => house.as("nobody").get(`/api/evaluations/${id}/result`);
const own = ({ who, id }: Published) => who.asker.get(`/api/subjects/${who.subjectId}/evaluations/${id}/result`);
const read = async (reply: ReturnType<typeof open>): Promise<ResultFile> => shown(resultFile, await reply);
function worked(file: ResultFile): Recomputed {
  const found = recompute(file);
  assert.ok(!isRefusal(found));
  return found;
}

/** By the library of Node, which knows nothing of ours; the two are held equal. */
function isSigned(token: string, keys: readonly z.infer<typeof signingJwk>[]): boolean {
  const parts = readSdJwt(token);
  const { kid } = z.object({ kid: z.string() }).parse(parts?.header);
  const jwk = keys.find((key) => key.kid === kid);
  assert.ok(parts !== null && jwk !== undefined);
  const key = createPublicKey({ key: jwk, format: "jwk" });
  const signature = Buffer.from(parts.signature, "base64url");
  const holds = verify("sha256", Buffer.from(parts.signed), { key, dsaEncoding: "ieee-p1363" }, signature);
  assert.equal(signedBy(token, keys) !== null, holds);
  return holds;
}

describe("show-evaluation-result", () => {
  it("200: anybody works the grade out from what is open, and it is the one that was published", async () => {
    const { id, entry } = await known();
    const found = worked(await read(open(id)));
    assert.deepEqual([found.facts, found.faults, found.equal], [{ open: 1, all: 1 }, [], true]);
    assert.equal(found.grade.found, entry.grade);
    assert.ok(found.indicators.every((one) => one.found === one.signed));
    assert.ok(found.indicators.some((one) => one.judged));
  });
  it("200: what is no longer open is a digest, and everything else is worked out", async () => {
    const { id, who } = await published();
    const before = worked(await read(open(id)));
    await house.sql("update record set public_until = $2 where subject_id = $1", [who.subjectId, "2026-12-20"]);
    const file = await read(open(id));
    assert.ok(!file.token.includes("~ey") && !Buffer.from(JSON.stringify(file)).includes("示罚〔2026〕1号"));
    const found = worked(file);
    assert.deepEqual([found.facts, found.equal], [{ open: 0, all: 1 }, true]);
    const closed = found.indicators.filter((one) => one.found === null).map((one) => one.id);
    assert.ok(closed.length > 0 && closed.length < before.indicators.length);
    assert.equal(worked(await read(own({ ...(await known()), id, who }))).facts.open, 1);
  });
  it("404: of a grade that is not published", async () => {
    const { id } = await r.decided();
    refusedWith(await open(id), 404, "evaluation-result-unsigned");
  });
  it("404: of none", async () => {
    refusedWith(await open(randomUUID()), 404, "evaluation-result-unsigned");
  });
});

describe("show-own-result", () => {
  it("200: the member's file opens every record, and is signed as the public one", async () => {
    const one = await known();
    const [file, publicFile] = [await read(own(one)), await read(open(one.id))];
    assert.deepEqual(worked(file).facts, { open: 1, all: 1 });
    assert.equal(readSdJwt(file.token)?.signed, readSdJwt(publicFile.token)?.signed);
  });
  it("200: no result is signed over records of which one is gone since the freeze", async () => {
    const opened = await r.decided((subjectId) => r.penalty(subjectId, "general"));
    await r.done(opened.id, "notice");
    await house.sql("delete from record where subject_id = $1", [opened.who.subjectId]);
    const entry = await r.done(opened.id, "publicity");
    assert.equal(entry.stage, "publicised");
    refusedWith(await own({ ...opened, entry }), 404, "evaluation-result-unsigned");
  });
  it("404: of another member", async () => {
    const [one, other] = [await known(), await r.member()];
    const path = `/api/subjects/${other.subjectId}/evaluations/${one.id}/result`;
    refusedWith(await other.asker.get(path), 404, "evaluation-result-unsigned");
  });
});

describe("the signature of a result", () => {
  it("holds by the keys of the house, and by no other; what the house signed is checked, and a changed token is not", async () => {
    const { id } = await known();
    const reply = await house.as("nobody").get("/api/signing-keys");
    const { keys } = shown(z.object({ keys: z.array(signingJwk) }), reply);
    const file = await read(open(id));
    assert.equal(isSigned(file.token, keys), true);
    const [header, payload = "", ...rest] = file.token.split(".");
    const text = Buffer.from(payload, "base64url").toString();
    const forged = Buffer.from(text.replace('"grade":"', '"grade":"A')).toString("base64url");
    assert.equal(isSigned([header, forged, ...rest].join("."), keys), false);
    const [key] = keys;
    assert.ok(key !== undefined && signedBy(file.token, [{ ...key, x: key.y }]) === null);
    assert.equal(signedBy(file.token, []), null);
    assert.deepEqual(Object.keys(keys[0] ?? {}).toSorted(), ["alg", "crv", "kid", "kty", "use", "x", "y"]);
  });
});

describe("forget-result-salts", () => {
  const salts = ({ id }: Published) =>
    house.sql<{ salt: string | null }>("select salt from evaluation_result_fact where entry_id = $1", [id]);

  it("200: the salt of a record that is gone goes, and the rest of the result can be worked out still", async () => {
    const one = await published();
    assert.equal(await r.bench.byClock(forgetResultSalts, {}), null);
    assert.notDeepEqual(await salts(one), [{ salt: null }]);
    await house.sql("delete from record where subject_id = $1", [one.who.subjectId]);
    assert.equal(await r.bench.byClock(forgetResultSalts, {}), null);
    assert.deepEqual(await salts(one), [{ salt: null }]);
    const found = worked(await read(open(one.id)));
    assert.deepEqual([found.facts, found.equal], [{ open: 0, all: 1 }, true]);
  });
});
