import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { lazy } from "react";
import { Route } from "wouter";

const AgenciesPage = lazy(async () => ({
  default: (await import("../../evaluation/agencies/agencies-page.tsx")).AgenciesPage,
}));
const AgencyPage = lazy(async () => ({
  default: (await import("../../evaluation/agencies/agency-page.tsx")).AgencyPage,
}));
const OwnAgencyPage = lazy(async () => ({
  default: (await import("../../evaluation/agencies/own-agency-page.tsx")).OwnAgencyPage,
}));
const AssignedEntryPage = lazy(async () => ({
  default: (await import("../../evaluation/agencies/assigned-entry-page.tsx")).AssignedEntryPage,
}));
const RoundsPage = lazy(async () => ({
  default: (await import("../../evaluation/rounds/rounds-page.tsx")).RoundsPage,
}));
const EvaluationRoundPage = lazy(async () => ({
  default: (await import("../../evaluation/rounds/round-page.tsx")).RoundPage,
}));
const GradesPage = lazy(async () => ({
  default: (await import("../../evaluation/rounds/grades-page.tsx")).GradesPage,
}));
const EvaluationEntryPage = lazy(async () => ({
  default: (await import("../../evaluation/rounds/entry-page.tsx")).EntryPage,
}));
const OwnEvaluationsPage = lazy(async () => ({
  default: (await import("../../evaluation/rounds/own-evaluations-page.tsx")).OwnEvaluationsPage,
}));
const ModelsPage = lazy(async () => ({ default: (await import("../../evaluation/models-page.tsx")).ModelsPage }));
const ModelPage = lazy(async () => ({ default: (await import("../../evaluation/model-page.tsx")).ModelPage }));
const ModelScoresPage = lazy(async () => ({
  default: (await import("../../evaluation/model-scores-page.tsx")).ModelScoresPage,
}));
const ScorePage = lazy(async () => ({ default: (await import("../../evaluation/score-page.tsx")).ScorePage }));

/** Address to page, for `DeskRoutes`. */
export function evaluationRoutes(session: SessionView) {
  return (
    <>
      <Route path="/desk/own/evaluations">
        <OwnEvaluationsPage session={session} />
      </Route>
      <Route path="/desk/own/evaluations/:subject/:id">
        {({ subject, id }) => <EvaluationEntryPage key={id} subjectId={subject} id={id} own />}
      </Route>
      <Route path="/desk/evaluation-rounds" component={RoundsPage} />
      <Route path="/desk/evaluation-rounds/:id">{({ id }) => <EvaluationRoundPage key={id} id={id} />}</Route>
      <Route path="/desk/evaluation-grades" component={GradesPage} />
      <Route path="/desk/evaluations/:subject/:id">
        {({ subject, id }) => <EvaluationEntryPage key={id} subjectId={subject} id={id} own={false} />}
      </Route>
      <Route path="/desk/models" component={ModelsPage} />
      <Route path="/desk/models/:id">{({ id }) => <ModelPage key={id} id={id} />}</Route>
      <Route path="/desk/models/:id/scores">{({ id }) => <ModelScoresPage key={id} id={id} />}</Route>
      <Route path="/desk/models/:id/scores/:subjectId">
        {({ id, subjectId }) => <ScorePage key={subjectId} modelId={id} subjectId={subjectId} />}
      </Route>
      <Route path="/desk/agencies" component={AgenciesPage} />
      <Route path="/desk/agencies/:id">{({ id }) => <AgencyPage key={id} id={id} />}</Route>
      <Route path="/desk/own/agency">
        <OwnAgencyPage session={session} />
      </Route>
      <Route path="/desk/own/agency/:subject/:id">
        {({ subject, id }) => <AssignedEntryPage key={id} agencyId={subject} id={id} />}
      </Route>
    </>
  );
}
