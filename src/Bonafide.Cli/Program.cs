using System.CommandLine;

var root = new RootCommand("Bonafide: self-hosted face capture and liveness.");
return await root.Parse(args).InvokeAsync();
