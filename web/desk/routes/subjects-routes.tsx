import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { lazy } from "react";
import { Route } from "wouter";

const SubjectsPage = lazy(async () => ({ default: (await import("../../subjects/subjects-page.tsx")).SubjectsPage }));
const RegisterSubjectPage = lazy(async () => ({
  default: (await import("../../subjects/register/register-subject-page.tsx")).RegisterSubjectPage,
}));
const MembersPage = lazy(async () => ({
  default: (await import("../../subjects/members/members-page.tsx")).MembersPage,
}));
const RollPage = lazy(async () => ({ default: (await import("../../subjects/members/roll-page.tsx")).RollPage }));

/** Address to page, for `DeskRoutes`. */
export function subjectsRoutes(session: SessionView) {
  return (
    <>
      <Route path="/desk/subjects">
        <SubjectsPage can={session.can} />
      </Route>
      <Route path="/desk/subjects/new" component={RegisterSubjectPage} />
      <Route path="/desk/members" component={MembersPage} />
      <Route path="/desk/members/rolls/:id">{({ id }) => <RollPage key={id} id={id} />}</Route>
    </>
  );
}
