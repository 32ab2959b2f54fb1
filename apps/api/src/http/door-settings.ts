import { isIP } from 'node:net';
import { defaultLimits, type Limits } from './limits';

/** What an installation says about its door. */
export interface DoorSettings {
  /** Addresses or networks (CIDR) of proxies whose X-Forwarded-* are believed; nobody's where it is empty. */
  readonly trustedProxies: readonly string[];
  readonly limits: Limits;
}

export const plainDoor: DoorSettings = { trustedProxies: [], limits: defaultLimits };

/** `AYUMI_TRUSTED_PROXIES` and `AYUMI_COMMANDS_PER_MINUTE`. Throws an Error in words for operators. */
export function readDoorSettings(env: NodeJS.ProcessEnv): DoorSettings {
  const trustedProxies = (env.AYUMI_TRUSTED_PROXIES ?? '').split(',').flatMap((each) => each.trim() || []);
  const wrong = trustedProxies.find((each) => !isNetwork(each));
  if (wrong !== undefined)
    throw new Error(
      `AYUMI_TRUSTED_PROXIES has "${wrong}", but must be addresses or networks with commas between: 10.0.0.5,172.16.0.0/12.`,
    );
  const commandsPerMinute = Number(env.AYUMI_COMMANDS_PER_MINUTE || defaultLimits.commandsPerMinute);
  if (!Number.isInteger(commandsPerMinute) || commandsPerMinute < 1)
    throw new Error(
      `AYUMI_COMMANDS_PER_MINUTE is "${env.AYUMI_COMMANDS_PER_MINUTE}", but must be a whole number from 1.`,
    );
  return { trustedProxies, limits: { ...defaultLimits, commandsPerMinute } };
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128))
  );
}
