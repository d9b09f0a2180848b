import type { Operation } from "../platform/operation.ts";
import { acceptInvitation } from "./accounts/accept-invitation.ts";
import { beginTotp } from "./sign-in/begin-totp.ts";
import { changePassword } from "./accounts/change-password.ts";
import { confirmTotp } from "./sign-in/confirm-totp.ts";
import { createAccount } from "./accounts/create-account.ts";
import { createApiKey } from "./keys/create-api-key.ts";
import { createAssociation } from "./create-association.ts";
import { endOffice } from "./offices/end-office.ts";
import { endSession } from "./sign-in/end-session.ts";
import { enterAssociation } from "./sign-in/enter-association.ts";
import { grantOffice } from "./offices/grant-office.ts";
import { listAccounts } from "./accounts/list-accounts.ts";
import { listApiKeys } from "./keys/list-api-keys.ts";
import { listAssociations } from "./list-associations.ts";
import { listSigningKeys } from "./list-signing-keys.ts";
import { listLooks } from "./list-looks.ts";
import { listOffices } from "./offices/list-offices.ts";
import { listSessions } from "./sign-in/list-sessions.ts";
import { reinstateAccount } from "./accounts/reinstate-account.ts";
import { reinviteAccount } from "./accounts/reinvite-account.ts";
import { removeTotp } from "./sign-in/remove-totp.ts";
import { revokeApiKey } from "./keys/revoke-api-key.ts";
import { showSession } from "./sign-in/show-session.ts";
import { signIn } from "./sign-in/sign-in.ts";
import { signOut } from "./sign-in/sign-out.ts";
import { suspendAccount } from "./accounts/suspend-account.ts";

/** What can be asked and done about accounts, sign-in, offices and the access log. */
export const accessOperations: readonly Operation[] = [
  ...[signIn, signOut, showSession, enterAssociation, listSessions, endSession],
  ...[acceptInvitation, changePassword, beginTotp, confirmTotp, removeTotp],
  ...[createAccount, listAccounts, suspendAccount, reinstateAccount, reinviteAccount],
  ...[createAssociation, listAssociations, listSigningKeys, grantOffice, endOffice, listOffices],
  ...[createApiKey, listApiKeys, revokeApiKey, listLooks],
];
