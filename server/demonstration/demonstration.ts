import { Readable } from "node:stream";
import Papa from "papaparse";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { OperationName } from "@xinheng/domain/access/permission.ts";
import type { Office } from "@xinheng/domain/access/office.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { countAccounts } from "../access/account-store.ts";
import { saveAssociation } from "../access/association-store.ts";
import { makeAccount } from "../access/demonstration-accounts.ts";
import { operations, workKinds } from "../operations.ts";
import { transact } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { newRequestId, perform } from "../platform/perform.ts";
import { dayOf } from "../platform/time.ts";
import { carryOutWaiting } from "../platform/work-desk.ts";
import { saveMembers } from "../subjects/member-store.ts";
import { findClaims } from "../subjects/subject-store.ts";
import { fillGovernance } from "./demonstration-governance.ts";
import { fillSubjects } from "./demonstration-subjects.ts";
import { demonstrationLicences, demonstrationPenalties, demonstrationSize } from "./demonstration-rows.ts";

/** An account of the demonstration, with the password that is shown once. */
export type DemonstrationAccount = {
  readonly signInName: string;
  readonly displayName: string;
  readonly password: string;
};

const association = { slug: "shili-jiancai", name: "示例建材行业协会", shortName: "示例建材", region: "CN" };

const people: readonly { signInName: string; displayName: string; office: Office; house?: true }[] = [
  { signInName: "huizhang", displayName: "示例会长", office: "president" },
  { signInName: "mishuzhang", displayName: "示例秘书长", office: "secretary-general" },
  { signInName: "mishuchu", displayName: "示例秘书处", office: "secretariat" },
  { signInName: "lianluoyuan", displayName: "示例联络员", office: "liaison" },
  { signInName: "jianshi", displayName: "示例监事", office: "supervisor" },
  { signInName: "dangzuzhi", displayName: "示例党组织", office: "party-organisation" },
  { signInName: "xitong", displayName: "示例系统管理员", office: "system-administrator", house: true },
  { signInName: "anquan", displayName: "示例安全管理员", office: "security-administrator", house: true },
  { signInName: "shenji", displayName: "示例审计管理员", office: "audit-administrator", house: true },
];

/**
 * Fills an empty house with a marked demonstration: accounts, members, and two department files that go the very road
 * every file goes. Answers the accounts, or null where somebody is here already; `begins` is called before anything is kept.
 */
export async function fillDemonstration(
  house: House,
  begins: () => void,
): Promise<readonly DemonstrationAccount[] | null> {
  const made = await transact(house.database.app, { associationId: null, audience: "house" }, async (tx) => {
    if ((await countAccounts(tx)) > 0) return null;
    begins();
    const now = house.time.now();
    const id = uuidv7();
    await saveAssociation(tx, { id, ...association, demonstration: true }, now);
    const accounts: (DemonstrationAccount & { accountId: string; office: Office })[] = [];
    for (const { office, house: ofHouse, ...person } of people) {
      const held = [{ office, associationId: ofHouse === true ? null : id, subjectId: null }];
      const { accountId, password } = await makeAccount(tx, { ...person, offices: held, now });
      accounts.push({ ...person, accountId, office, password });
    }
    return { id, accounts };
  });
  if (made === null) return null;
  const secretary = made.accounts.find((account) => account.office === "secretariat");
  if (secretary === undefined) throw new Error("the demonstration has no secretariat");
  const actor = actorOf(secretary, made.id);
  const today = dayOf(house.time.now());
  const general = made.accounts.find((account) => account.office === "secretary-general");
  if (general === undefined) throw new Error("the demonstration has no secretary-general");
  await fillGovernance({
    today,
    done: (name, asked, daysAgo = 0) =>
      done(housePast(house, daysAgo), name, {
        params: {},
        ...asked,
        actor: actorOf(general, made.id),
        requestId: newRequestId(),
      }),
  });
  await collect(house, actor, {
    item: "double-publicity-licence",
    fileName: "示例-行政许可.csv",
    rows: demonstrationLicences(today),
  });
  await collect(house, actor, {
    item: "double-publicity-penalty",
    fileName: "示例-行政处罚.csv",
    rows: demonstrationPenalties(today),
  });
  const enterpriseId = await enrol(house, made.id, today);
  const speaking = await fillSubjects({
    ...{ house, associationId: made.id, enterpriseId, today },
    done: (name, params, body) => done(house, name, { actor, params, body, requestId: newRequestId() }),
  });
  const working = made.accounts.map(({ signInName, displayName, password }) => ({ signInName, displayName, password }));
  return [...working, ...speaking];
}

/** The same house some days ago: a council is called in time before it is held. */
function housePast(house: House, daysAgo: number): House {
  return { ...house, time: { now: () => new Date(house.time.now().getTime() - daysAgo * 86_400_000) } };
}

function actorOf(account: { accountId: string; displayName: string; office: Office }, associationId: string): Actor {
  return {
    kind: "person",
    id: account.accountId,
    name: account.displayName,
    sessionId: null,
    associationId,
    offices: [{ office: account.office, associationId, subjectId: null }],
    secondFactor: true,
  };
}

async function collect(
  house: House,
  actor: Actor,
  file: { item: string; fileName: string; rows: readonly (readonly string[])[] },
): Promise<void> {
  const text = Papa.unparse(file.rows.map((row) => [...row]));
  const upload = await house.files.put(Readable.from([Buffer.from(text)]), {
    name: file.fileName,
    mediaType: "text/csv",
    limitBytes: 2 ** 20,
  });
  if (isRefusal(upload)) throw new Error(`the demonstration's file was not kept: ${upload.refused}`);
  const uploaded = await done(house, "upload-import", {
    actor,
    params: {},
    query: { item: file.item, fileName: file.fileName },
    upload,
    requestId: newRequestId(),
  });
  await carryOutWaiting(house, workKinds);
  await done(house, "confirm-import", { actor, params: { importId: uploaded["importId"] }, requestId: newRequestId() });
  await carryOutWaiting(house, workKinds);
}

/** By the road that everybody goes: over the roll of operations, judged and journalled. */
async function done(
  house: House,
  name: OperationName,
  asked: Parameters<typeof perform>[2],
): Promise<Record<string, unknown>> {
  const operation = operations.find((known) => known.name === name);
  if (operation === undefined) throw new Error(`${name} is not mounted`);
  const answer = await perform(house, operation, asked);
  if (answer.kind !== "done") throw new Error(`the demonstration's ${name} was refused: ${JSON.stringify(answer)}`);
  return answer.reply as Record<string, unknown>;
}

/** Two of three enterprises of the demonstration are members. Answers the first of them. */
async function enrol(house: House, associationId: string, today: string): Promise<string> {
  const codes = Array.from({ length: demonstrationSize }, (_, n) => demonstrationCode(n)).filter((_, n) => n % 3 !== 2);
  return transact(house.database.app, { associationId, audience: "staff" }, async (tx) => {
    const claims = await findClaims(tx, codes);
    await saveMembers(
      tx,
      [...claims.values()].map((subjectId, at) => ({
        associationId,
        subjectId,
        number: `示例-${String(at + 1).padStart(3, "0")}`,
        joinedOn: `${String(Number(today.slice(0, 4)) - 2)}-03-01`,
      })),
    );
    const first = claims.get(codes[0] ?? "");
    if (first === undefined) throw new Error("the demonstration has no member");
    return first;
  });
}
