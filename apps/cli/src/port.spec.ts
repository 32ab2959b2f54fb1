import { createServer, type AddressInfo } from 'node:net';
import { refuseBusyPort } from './port';

describe('The port', () => {
  it('is refused in one line that names another, where something listens there already', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(refuseBusyPort({ port, host: '127.0.0.1' })).rejects.toThrow(
      new RegExp(`^Port ${port} is in use: stop what listens there, or choose another, e.g. PORT=\\d+ npm start\\.$`),
    );
    await new Promise((resolve) => other.close(resolve));
    await expect(refuseBusyPort({ port, host: '127.0.0.1' })).resolves.toBeUndefined();
  });

  it('is refused on an address that this machine does not have', async () => {
    await expect(refuseBusyPort({ port: 0, host: '192.0.2.1' })).rejects.toThrow('set AYUMI_HOST');
  });
});
