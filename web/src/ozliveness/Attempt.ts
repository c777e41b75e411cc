import type { Api } from './api/Api.js';
import { openCamera } from './capture/Camera.js';
import { loadFaceFinder } from './capture/faceModel.js';
import { perform, prepare, watchCamera } from './capture/perform.js';
import { Sight } from './capture/Sight.js';
import type { AppConfig } from './config/AppConfig.js';
import type { Life } from './Life.js';
import { setupProblem } from './Problem.js';
import { CapsuleRecording } from './recordings/CapsuleRecording.js';
import { FramesRecording } from './recordings/FramesRecording.js';
import type { Order, Recording } from './recordings/Recording.js';
import { VideoRecording } from './recordings/VideoRecording.js';
import { firstDistance, scheduleOf, shownActions } from './schedule.js';
import { loadSealing } from './sealing.js';
import { parseSessionToken, type LightColour, type LightPlan, type SealingSession } from './sessionToken.js';
import type { Surface } from './surface/Surface.js';
import type { FramesResult } from './results/captureResult.js';
import { waits } from './waits.js';

/** What a capture leaves: a capsule, a request's body, or frames for the page. */
export type Packed = Blob | FormData | FramesResult;

interface Packer extends Recording {
  finish(): Promise<Packed>;
}

/** What an attempt stands on. */
export interface Means {
  readonly base: string;
  readonly api: Api;
  readonly config: AppConfig;
  readonly order: Order;
  /** From the page, if it has one. */
  readonly sessionToken: string | undefined;
  readonly surface: Surface;
}

/** One capture from the session token to the packed media. Everything it holds is given back at the end of its life. */
export async function attempt(means: Means, retried: boolean, life: Life): Promise<Packed> {
  const { surface, order } = means;
  surface.wait('starting');
  const finder = loadFaceFinder(means.base, life);
  const { packer, drawn } = await openRecording(means, life);
  const light = await chosenLight(drawn.light, surface, packer, life);
  if (retried) packer.log('retry');
  surface.wait('permission');
  const { lost, loss } = watchCamera();
  const camera = await openCamera(packer, life, lost);
  const steps = scheduleOf(order.actions, drawn.waits, light);
  const distance = firstDistance(order.actions, light);
  const sight = new Sight(camera, finder);
  const view = surface.capture(camera.stream, distance, shownActions(order.actions).length);
  await Promise.race([loss, prepare(sight, distance, view, life).then(() => perform(steps, camera, sight, packer, view, life))]);
  surface.wait('packing');
  return await life.within('packing', waits.packing, packer.finish());
}

/** What the server drew for this capture. */
type Drawn = Pick<SealingSession, 'waits' | 'light'>;

/** The colours to show; the person is told beforehand, and may go without where the server lets them. */
async function chosenLight(light: LightPlan | null, surface: Surface, packer: Packer, life: Life): Promise<readonly LightColour[]> {
  if (light === null) return [];
  const accepted = await life.race(surface.light(light.required));
  packer.log(accepted ? 'light.accepted' : 'light.declined');
  return accepted ? light.colours : [];
}

async function openRecording(means: Means, life: Life): Promise<{ packer: Packer; drawn: Drawn }> {
  const { config, order } = means;
  if (!config.useContainer) return { packer: config.architecture === 'capture' ? new FramesRecording(order) : new VideoRecording(order), drawn: { waits: [], light: null } };
  const sealing = loadSealing(means.base, life);
  sealing.catch(() => undefined);
  const session = parseSessionToken(await sessionToken(means, life));
  const recording = CapsuleRecording.open(await sealing, session, order);
  return { packer: await life.race(recording), drawn: session };
}

async function sessionToken({ api, config, sessionToken: given }: Means, life: Life): Promise<string> {
  if (given !== undefined) return given;
  if (config.tokenFrom === 'api') return api.sessionToken(life);
  throw setupProblem('error_session_token', 'session_token is missing: the configuration says that the page brings it (api_use_session_token is "client").');
}
