import { mayPerform, openTo } from "@xinheng/domain/access/permission.ts";
import type { DataUserView } from "@xinheng/domain/archives/consents/data-user.ts";
import { listPapers } from "../../governance/papers/paper-store.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import type { ConsentReader } from "./consent-step.ts";
import { findDataUser, type KeptDataUser } from "./data-user-store.ts";

/** Data users as whoever asks may see them: members choose one, and read no agreement. */
export async function viewDataUsers(
  { tx, actor }: ConsentReader,
  kept: readonly KeptDataUser[],
): Promise<DataUserView[]> {
  const nameOf = await nameSubjects(
    tx,
    kept.map(({ subjectId }) => subjectId),
  );
  const readsPapers = mayPerform(actor, "list-consents");
  const papers = readsPapers
    ? await listPapers(
        tx,
        kept.map(({ agreementPaper }) => agreementPaper),
      )
    : [];
  return kept.map((one) => {
    const paper = papers.find(({ id }) => id === one.agreementPaper);
    return {
      ...{ id: one.id, subjectId: one.subjectId, kind: one.kind, kindSays: one.kindSays },
      ...{ name: nameOf(one.subjectId).name, code: nameOf(one.subjectId).code ?? "" },
      ...{ admittedOn: one.admittedOn, endedOn: one.endedOn, endedWhy: readsPapers ? one.endedWhy : "" },
      agreement: paper === undefined ? null : { id: paper.id, name: paper.name },
      can: one.endedOn === null ? openTo(actor, ["end-data-user"]) : [],
    };
  });
}

export async function viewOneDataUser(reader: ConsentReader, subjectId: string): Promise<DataUserView> {
  const found = await findDataUser(reader.tx, subjectId);
  const [view] = found === null ? [] : await viewDataUsers(reader, [found]);
  if (view === undefined) throw new Error("a data user that was just saved is not there");
  return view;
}
