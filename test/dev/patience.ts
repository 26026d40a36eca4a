/** Time a test may take where real programs are started: the machine may be busy. */
jest.setTimeout(60_000);
