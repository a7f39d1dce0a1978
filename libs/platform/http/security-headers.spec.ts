import { describe, expect, test } from '@jest/globals';
import { securityHeaders } from './security-headers.js';

describe('the security headers of every answer', () => {
  test('let a browser load nothing from elsewhere, guess no type and frame nothing', () =>
    expect(securityHeaders()).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'strict-transport-security': expect.stringContaining('max-age='),
    }));

  test('leave plain HTTP on this machine plain', () =>
    expect(securityHeaders()['content-security-policy']).not.toContain('upgrade-insecure-requests'));
});
