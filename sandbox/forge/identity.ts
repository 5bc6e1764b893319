/** Made-up names under which the app is installed here. Real ones look the same. */
export const identity = {
  cloudId: '7d1f5f5e-2f0c-4b6a-9d53-5a0b1f0c7e11',
  environmentId: '3b0e6c1a-94a1-4c43-8a0d-6b1de2f7c402',
  environmentType: 'DEVELOPMENT',
  installationId: '9c2c1a34-1a6e-4f0b-8d7e-2f4f8f1d5a03',
  appVersion: '0.1.0',
} as const;
