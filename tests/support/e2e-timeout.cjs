// Jest takes testTimeout for all projects or none; a browser needs longer than a unit test.
jest.setTimeout(120_000);
