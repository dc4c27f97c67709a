import { app } from '../app/app.ts';
import { noted, recorded } from '../ground/calls.ts';
import { StrictEmitter, strict } from '../ground/strict.ts';
import { Permissions } from './permissions.ts';
import { protocol } from './protocol.ts';
import { WebRequests } from './web-request.ts';

/** The one session that all windows share. `will-download` is never emitted. */
class Session extends StrictEmitter {
  static override readonly apiName = 'session.defaultSession';
  readonly protocol = protocol;
  /** @internal */
  readonly permissions = new Permissions();
  /** @internal */
  readonly requests = new WebRequests();
  readonly webRequest = this.requests.api;

  setPermissionRequestHandler = (handler: Permissions['request']) => {
    this.permissions.request = handler;
  };
  setPermissionCheckHandler = (handler: Permissions['check']) => {
    this.permissions.check = handler;
  };
  setDevicePermissionHandler = noted('session.setDevicePermissionHandler');
  setDisplayMediaRequestHandler = noted('session.setDisplayMediaRequestHandler');
  setSpellCheckerEnabled = noted('session.setSpellCheckerEnabled');
  setSpellCheckerLanguages = noted('session.setSpellCheckerLanguages');
  setSpellCheckerDictionaryDownloadURL = noted('session.setSpellCheckerDictionaryDownloadURL');
  setCertificateVerifyProc = noted('session.setCertificateVerifyProc');
  setProxy = recorded('session.setProxy', async () => undefined);
  clearCache = recorded('session.clearCache', async () => undefined);
  clearStorageData = recorded('session.clearStorageData', async () => undefined);
  flushStorageData = noted('session.flushStorageData');
  isPersistent = () => true;
}

export const defaultSession = new Session();

export const session = strict('session', {
  get defaultSession(): Session {
    if (!app.hasStarted) throw new Error('Session can only be received when app is ready');
    return defaultSession;
  },
});
