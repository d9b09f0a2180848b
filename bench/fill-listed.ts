import { randomUUID } from "node:crypto";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { v7 as uuidv7 } from "uuid";
import { transact } from "../server/platform/database.ts";
import { newShortId } from "../server/subjects/short-id.ts";
import { saveNewSubjects } from "../server/subjects/subject-store.ts";
import { benchAssociation, type BenchHouse } from "./bench-house.ts";
import { inventedName } from "./invented-name.ts";

/** So many subjects, of which every tenth stands in a list of an authority. */
export async function fillListed({ open, superuser }: BenchHouse, subjects: number): Promise<void> {
  const block = 5_000;
  for (let from = 0; from < subjects; from += block) {
    const made = Array.from({ length: Math.min(block, subjects - from) }, (_, at) => ({
      ...{ id: uuidv7(), shortId: newShortId(), kind: "enterprise" as const, name: inventedName(from + at) },
      ...{ code: demonstrationCode(from + at), standing: "valid" as const, scheme: "uscc" as const },
    }));
    const saved = await transact(open.house.database.app, { associationId: null, audience: "staff" }, (tx) =>
      saveNewSubjects(tx, made),
    );
    if (isRefusal(saved)) throw new Error("subjects were not saved");
  }
  await superuser.query(`
    insert into record (subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed, issuer_name, issuer_code, source_name, decided_on, valid_from, valid_to,
      public_from, public_until, publicity_why, publicity_edition, last_confirmed_on, amount_fen, printed_name, natural_key, content_hash, fields, recorded_at)
    select s.id, gen_random_uuid(), 'official-list-entry', 'official-list-entry@2026-11-21', 'adverse', 'public', '列入决定书', '示人社列〔2026〕1号', '示人社列〔2026〕1号', '示例市人力资源和社会保障局', null, '示例市人力资源和社会保障局',
      current_date - 30, current_date - 30, current_date + 300, current_date - 30, current_date + 300, 'own-end', 'publicity-window@2026-04-01', current_date, null, s.name,
      substring(sha256(convert_to(s.id::text, 'UTF8')) from 1 for 16), sha256(convert_to(s.id::text, 'UTF8')),
      jsonb_build_object('MD_MC', s.name, 'MD_MDMC', '拖欠农民工工资失信联合惩戒对象名单', 'MD_SY', '示例'), now()
    from (select *, row_number() over (order by id) as place from subject) s where place % 10 = 0`);
  await superuser.query("vacuum analyze");
}

/** Somebody of the secretariat, who looks subjects up. */
export async function benchClerk({ superuser }: BenchHouse): Promise<Actor> {
  const id = randomUUID();
  await superuser.query("insert into account (id, sign_in_name, display_name) values ($1, 'bench', 'bench')", [id]);
  return {
    ...({ kind: "person", id, name: "示例", sessionId: null, secondFactor: true } as const),
    associationId: benchAssociation,
    offices: [{ office: "secretariat", associationId: benchAssociation, subjectId: null } as const],
  };
}
