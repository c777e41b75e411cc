using Bonafide.Vision.Tests.Inference;

// Started by a test in a process of its own; the test runner does not come this way.
return args is [FreshProcessProbe.Command, var runtimeFolder] ? FreshProcessProbe.Run(runtimeFolder) : 64;
