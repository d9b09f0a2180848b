import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { SealView } from "@xinheng/domain/access/seals/seal-view.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { testSeal } from "../test-seal.ts";
import { codeOf, done, sealsIn } from "../test-seal-use.ts";

let house: TestHouse;
let bench: ReturnType<typeof sealsIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = sealsIn(house);
});
after(() => house.stop());

const nobody = () => `/api/seals/${randomUUID()}`;
const entered = (more: object = {}) => ({
  name: "示例公章",
  millimetres: 42,
  fromOn: "2026-01-05",
  basis: "刻制备案",
  ...more,
});
const seen = async (sealId: string, by = house.as("supervisor")): Promise<SealView | undefined> =>
  done<{ seals: SealView[] }>(await by.get("/api/seals")).seals.find(({ id }) => id === sealId);
const dropped = (fileId: string | undefined): boolean => {
  const files = readdirSync(join(house.house.sealsFolder, "..", "files"), { recursive: true, encoding: "utf8" });
  return fileId !== undefined && files.every((path) => !path.endsWith(fileId));
};
const pictureOf = async (sealId: string): Promise<string | undefined> => {
  const [row] = await house.sql<{ id: string | null }>(
    "select picture_file_id as id from official_seal where id = $1",
    [sealId],
  );
  return row?.id ?? undefined;
};

describe("create-seal", () => {
  it("200: it stands in the register, without keeper and picture", async () => {
    const { sealId } = done<{ sealId: string }>(await bench.leads().post("/api/seals", entered()));
    assert.deepEqual(await seen(sealId), {
      ...{ id: sealId, ...entered(), keeper: null, picturedAt: null, retired: null, can: [] },
    });
  });

  it("409: of that name one is in use; after that is retired the name is free", async () => {
    const { name } = (await seen(await bench.created())) ?? { name: "" };
    assert.deepEqual(codeOf(await bench.leads().post("/api/seals", entered({ name }))), [409, "seal-name-taken"]);
    const { sealId } = done<{ sealId: string }>(await bench.leads().post("/api/seals", entered({ name: "示例旧章" })));
    done(await bench.leads().post(`/api/seals/${sealId}/retirement`, { reason: "换刻" }));
    done(await bench.leads().post("/api/seals", entered({ name: "示例旧章" })));
  });

  it("422: in use only from a day to come; 400 for a breadth that no seal has", async () => {
    const late = await bench.leads().post("/api/seals", entered({ name: "示例新章", fromOn: "2026-11-21" }));
    assert.deepEqual(codeOf(late), [422, "seal-day-to-come"]);
    for (const millimetres of [29, 61, 41.5])
      assert.equal((await bench.leads().post("/api/seals", entered({ name: "示例", millimetres }))).status, 400);
  });
});

describe("appoint-seal-keeper", () => {
  it("200: from today, in the place of who kept it; the one before keeps nothing any more", async () => {
    const sealId = await bench.created();
    const [first, second] = [await house.newAccount("secretariat"), await house.newAccount("committee-member")];
    done(await bench.appoint(sealId, first));
    assert.deepEqual((await seen(sealId, first))?.can, ["bring-seal-picture"]);
    done(await bench.appoint(sealId, second, "committee-member", bench.president()));
    const keeper = (await seen(sealId))?.keeper;
    assert.deepEqual(
      [keeper?.office, keeper?.fromOn, keeper?.decidedOn],
      [...["committee-member", "2026-11-20", "2026-11-18"]],
    );
    assert.deepEqual(
      [(await seen(sealId, first))?.can, (await seen(sealId, second))?.can],
      [[], ["bring-seal-picture"]],
    );
    const past = await house.sql("select 1 from seal_keeper where seal_id = $1 and ended_on = '2026-11-20'", [sealId]);
    assert.equal(past.length, 1);
  });

  it("404: no such seal, or another association's", async () => {
    const keeper = await house.newAccount("secretariat");
    assert.deepEqual(codeOf(await bench.appoint(randomUUID(), keeper)), [404, "seal-not-found"]);
    const foreign = house.as("secretary-general", "foreign");
    assert.deepEqual(codeOf(await bench.appoint(await bench.created(), keeper, "secretariat", foreign)), [
      ...[404, "seal-not-found"],
    ]);
  });

  it("409: oneself, an administrator of the house, a seal that was retired", async () => {
    const sealId = await bench.created();
    assert.deepEqual(codeOf(await bench.appoint(sealId, bench.leads(), "secretary-general")), [
      ...[409, "seal-keeper-not-oneself"],
    ]);
    for (const office of ["system-administrator", "security-administrator", "audit-administrator"]) {
      const both = await house.newAccount("secretariat");
      await house.sql("insert into office_term (id, account_id, office, from_on) values ($1, $2, $3, '2020-01-01')", [
        randomUUID(),
        both.accountId,
        office,
      ]);
      assert.deepEqual(codeOf(await bench.appoint(sealId, both)), [409, "seal-keeper-administrator"]);
    }
    done(await bench.leads().post(`/api/seals/${sealId}/retirement`, { reason: "遗失" }));
    assert.deepEqual(codeOf(await bench.appoint(sealId, await house.newAccount("secretariat"))), [409, "seal-retired"]);
  });

  it("422: who does not hold the office, an office that keeps no seal, an account that is suspended, a day to come", async () => {
    const sealId = await bench.created();
    const unfit = [422, "seal-keeper-unfit"];
    const [member, supervisor] = [house.as("committee-member"), house.as("supervisor")];
    assert.deepEqual(codeOf(await bench.appoint(sealId, member, "secretariat")), unfit);
    assert.deepEqual(codeOf(await bench.appoint(sealId, supervisor, "supervisor")), unfit);
    assert.deepEqual(codeOf(await bench.appoint(sealId, house.as("secretariat", "foreign"))), unfit);
    const gone = await house.newAccount("secretariat");
    await house.sql("update account set suspended_at = now() where id = $1", [gone.accountId]);
    assert.deepEqual(codeOf(await bench.appoint(sealId, gone)), unfit);
    const tomorrow = {
      accountId: member.accountId,
      office: "committee-member",
      decidedOn: "2026-11-21",
      basis: "决议",
    };
    assert.deepEqual(codeOf(await bench.leads().post(`/api/seals/${sealId}/keeper`, tomorrow)), [
      ...[422, "seal-day-to-come"],
    ]);
  });
});

describe("bring-seal-picture", () => {
  it("200: kept encrypted; a second one takes its place and the first is gone from the disk", async () => {
    const { sealId, keeper } = await bench.ready();
    const first = await pictureOf(sealId);
    assert.equal((await seen(sealId))?.picturedAt, "2026-11-20T02:00:00.000Z");
    const path = join(house.house.sealsFolder, "..", "files", first?.slice(0, 2) ?? "", first ?? "");
    const bytes = readFileSync(path);
    assert.ok(!bytes.includes("PNG") && !bytes.includes("IDAT"));
    assert.deepEqual(done(await keeper.upload(`/api/seals/${sealId}/picture`, testSeal({ side: 620, reach: 0.45 }))), {
      ...{ sealId, width: 558, height: 558 },
    });
    assert.deepEqual([dropped(first), dropped(await pictureOf(sealId))], [true, false]);
  });

  it("404: no such seal", async () => {
    assert.deepEqual(codeOf(await house.as("secretariat").upload(`${nobody()}/picture`, testSeal())), [
      ...[404, "seal-not-found"],
    ]);
  });

  it("409: from nobody but its keeper, not even who appoints; not for a retired one", async () => {
    const { sealId, keeper } = await bench.ready();
    const path = `/api/seals/${sealId}/picture`;
    for (const other of [bench.leads(), bench.president(), await house.newAccount("secretariat")])
      assert.deepEqual(codeOf(await other.upload(path, testSeal())), [409, "seal-keeper-other"]);
    const lapsed = await bench.ready();
    await house.sql("update office_term set ended_on = '2026-11-19' where account_id = $1", [lapsed.keeper.accountId]);
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, from_on) values ($1, $2, 'committee-member', $3, '2020-01-01')",
      [randomUUID(), lapsed.keeper.accountId, house.association.id],
    );
    assert.deepEqual(codeOf(await lapsed.keeper.upload(`/api/seals/${lapsed.sealId}/picture`, testSeal())), [
      ...[409, "seal-keeper-other"],
    ]);
    done(await bench.leads().post(`/api/seals/${sealId}/retirement`, { reason: "上缴" }));
    assert.deepEqual(codeOf(await keeper.upload(path, testSeal())), [409, "seal-retired"]);
  });

  it("422: what is no seal's picture, and the one before stays", async () => {
    const { sealId, keeper } = await bench.ready();
    const before = await pictureOf(sealId);
    const refused = await keeper.upload(`/api/seals/${sealId}/picture`, testSeal({ ground: "grey" }));
    assert.deepEqual(codeOf(refused), [422, "seal-picture-background"]);
    assert.equal(await pictureOf(sealId), before);
  });
});

describe("retire-seal", () => {
  it("200: its line stays with the reason, its picture is removed", async () => {
    const { sealId } = await bench.ready();
    const picture = await pictureOf(sealId);
    done(await bench.president().post(`/api/seals/${sealId}/retirement`, { reason: "更名换刻" }));
    const { retired, keeper, picturedAt } = (await seen(sealId, bench.leads())) ?? {};
    assert.deepEqual([retired, keeper, picturedAt], [{ on: "2026-11-20", reason: "更名换刻" }, null, null]);
    assert.equal(dropped(picture), true);
  });

  it("404: no such seal", async () => {
    assert.deepEqual(codeOf(await bench.leads().post(`${nobody()}/retirement`, { reason: "遗失" })), [
      ...[404, "seal-not-found"],
    ]);
  });

  it("409: twice, or while a request for it is open", async () => {
    const { sealId } = await bench.ready();
    const useId = await bench.requested(await bench.frozen(), sealId);
    const retire = () => bench.leads().post(`/api/seals/${sealId}/retirement`, { reason: "遗失" });
    assert.deepEqual(codeOf(await retire()), [409, "seal-still-asked"]);
    done(await bench.leads().post(`/api/seal-uses/${useId}/declining`, { reason: "印章遗失" }));
    done(await retire());
    assert.deepEqual(codeOf(await retire()), [409, "seal-retired"]);
  });
});

describe("list-seals", () => {
  it("200: to those who read the register, without anything of a picture; to another association nothing", async () => {
    const { sealId } = await bench.ready();
    const reply = await bench.leads().get("/api/seals");
    assert.ok(!reply.text.includes((await pictureOf(sealId)) ?? "-"));
    assert.deepEqual((await seen(sealId, bench.leads()))?.can, ["appoint-seal-keeper", "retire-seal"]);
    const foreign = await house.as("secretary-general", "foreign").get("/api/seals");
    assert.deepEqual(foreign.body, { seals: [], can: ["create-seal"] });
  });
});
