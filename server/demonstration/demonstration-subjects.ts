import type { Office } from "@xinheng/domain/access/office.ts";
import type { OperationName } from "@xinheng/domain/access/permission.ts";
import { identityNumberCheckCharacter } from "@xinheng/domain/subjects/identity-number.ts";
import { makeAccount } from "../access/demonstration-accounts.ts";
import { transact } from "../platform/database.ts";
import type { House } from "../platform/house.ts";

/** An account that speaks for a subject of the demonstration, with the password that is shown once. */
export type SubjectAccount = { readonly signInName: string; readonly displayName: string; readonly password: string };

type Filling = {
  readonly house: House;
  readonly associationId: string;
  /** The enterprise that the member's representative speaks for, where the practitioner works. */
  readonly enterpriseId: string;
  readonly today: string;
  /** Performs an operation by the road that everybody goes. */
  readonly done: (name: OperationName, params: object, body: object) => Promise<Record<string, unknown>>;
};

/** A member's representative and a practitioner with some records, so that their pages can be looked at. */
export async function fillSubjects(filling: Filling): Promise<SubjectAccount[]> {
  const { house, associationId, enterpriseId, today, done } = filling;
  const year = Number(today.slice(0, 4));
  const number = "41999919900101001";
  const person = await done(
    "register-practitioner",
    {},
    {
      name: "示例从业人员甲",
      identityNumber: number + identityNumberCheckCharacter(number),
    },
  );
  const subjectId = String(person["subjectId"]);
  await done(
    "start-practice",
    { subjectId },
    { enterpriseId, post: "示例检测员", sinceOn: `${String(year - 2)}-03-01` },
  );
  for (const record of recordsOf(year)) await done("keep-record", { subjectId }, record);
  await done("keep-record", { subjectId: enterpriseId }, conventionOf(year));
  const held = (office: Office, of: string) => [{ office, associationId, subjectId: of }];
  const people = [
    { signInName: "huiyuan", displayName: "示例会员代表", offices: held("member", enterpriseId) },
    { signInName: "congye", displayName: "示例从业人员", offices: held("practitioner", subjectId) },
  ];
  return transact(house.database.app, { associationId: null, audience: "house" }, async (tx) => {
    const accounts: SubjectAccount[] = [];
    for (const { signInName, displayName, offices } of people) {
      const { password } = await makeAccount(tx, { signInName, displayName, offices, now: house.time.now() });
      accounts.push({ signInName, displayName, password });
    }
    return accounts;
  });
}

function recordsOf(year: number): { item: string; fields: Record<string, string> }[] {
  return [
    {
      item: "practitioner-qualification",
      fields: {
        ZGMC: "示例建材检测工程师",
        ZSBH: `示例证〔${String(year - 3)}〕0001号`,
        FZJG: "示例省人力资源和社会保障厅",
        FZRQ: `${String(year - 3)}-06-01`,
      },
    },
    {
      item: "practitioner-code-signed",
      fields: {
        SZMC: "示例建材行业从业人员守则",
        SZBB: `${String(year - 1)} 年版`,
        QSBH: `示例守则签〔${String(year - 1)}〕001号`,
        QSRQ: `${String(year - 1)}-04-10`,
      },
    },
  ];
}

function conventionOf(year: number): { item: string; fields: Record<string, string> } {
  return {
    item: "convention-signed",
    fields: {
      GYMC: "示例建材行业自律规约",
      GYBB: `${String(year - 1)} 年版`,
      QSBH: `示例规约签〔${String(year - 1)}〕001号`,
      QSRQ: `${String(year - 1)}-03-15`,
    },
  };
}
