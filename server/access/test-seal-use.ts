import { visitor } from "@xinheng/domain/access/actor.ts";
import type { Office } from "@xinheng/domain/access/office.ts";
import type { OfficialDocument } from "@xinheng/domain/document.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { transact } from "../platform/database.ts";
import { freezeDocument } from "../platform/documents/freeze-document.ts";
import { testDocument } from "../platform/documents/test-document.ts";
import type { Asker, TestHouse, TestReply } from "../platform/test-house.ts";
import { testSeal } from "./test-seal.ts";

/** A seal with its keeper, and documents to put it on. */
export function sealsIn(house: TestHouse) {
  let names = 0;
  const president = () => house.as("president");
  const leads = () => house.as("secretary-general");

  const created = async (millimetres = 42): Promise<string> => {
    const body = { name: `示例印章${String(++names)}`, millimetres, fromOn: "2026-01-05", basis: "理事会决议" };
    return done<{ sealId: string }>(await leads().post("/api/seals", body)).sealId;
  };
  const appoint = (sealId: string, keeper: Asker, office: Office = "secretariat", by: Asker = leads()) =>
    by.post(`/api/seals/${sealId}/keeper`, {
      ...{ accountId: keeper.accountId, office, decidedOn: "2026-11-18", basis: "秘书长办公会" },
    });
  /** In use: kept by an account of its own, with its picture. */
  const ready = async (millimetres = 42): Promise<{ sealId: string; keeper: Asker }> => {
    const sealId = await created(millimetres);
    const keeper = await house.newAccount("secretariat");
    done(await appoint(sealId, keeper));
    done(await keeper.upload(`/api/seals/${sealId}/picture`, testSeal()));
    return { sealId, keeper };
  };
  const frozen = async (
    more: {
      readonly change?: Partial<OfficialDocument>;
      readonly readers?: readonly Office[];
      readonly by?: string | null;
      readonly subjects?: readonly string[];
      readonly corrects?: string;
    } = {},
  ): Promise<string> => {
    const associationId = house.association.id;
    const actor = { ...visitor, id: more.by ?? null, associationId };
    const making = { house: house.house, actor, associationId, now: house.time.now(), today: "2026-11-20" };
    const made = await transact(house.house.database.app, { associationId, audience: "staff" }, (tx) =>
      freezeDocument(
        { ...making, tx },
        {
          ...{ operation: "issue-archive-extract", office: "secretariat", template: "toy@2026", prefix: "示例" },
          readers: more.readers ?? ["secretariat", "secretary-general", "president"],
          subjects: more.subjects ?? [],
          corrects: more.corrects ?? null,
          compose: ({ number }) => testDocument({ number, ...more.change }),
        },
      ),
    );
    if (isRefusal(made)) throw new Error(made.refused);
    return made.documentId;
  };
  const request = (documentId: string, sealId: string, by: Asker = leads()) =>
    by.post(`/api/documents/${documentId}/seal-requests`, { sealId, reason: "报送示例市民政局" });
  const requested = async (documentId: string, sealId: string, by?: Asker) =>
    done<{ useId: string }>(await request(documentId, sealId, by)).useId;
  const apply = (useId: string, by: Asker) => by.post(`/api/seal-uses/${useId}/application`);
  const fetched = (documentId: string, form: "pdf" | "sealed", by: Asker = leads()) =>
    by.bytes(`/api/documents/${documentId}/file?form=${form}`);
  return { president, leads, created, appoint, ready, frozen, request, requested, apply, fetched };
}

/** A reply of which the test says what its body holds. */
type Holding<Body> = TestReply & { readonly holds?: Body };

export function done<Body>(reply: Holding<Body>): Body {
  if (reply.status !== 200) throw new Error(`${String(reply.status)} ${reply.text}`);
  return reply.body as Body;
}

export function codeOf(reply: TestReply): [number, string] {
  return [reply.status, (reply.body as { code: string }).code];
}
