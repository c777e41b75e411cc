using Bonafide.Capsule.Bench;

// Usage: Bonafide.Capsule.Bench OUTPUT. Measures capsules against openssl and age on the same bytes and writes a section in Markdown.
if (args is not [var output])
{
    Console.Error.WriteLine("Usage: Bonafide.Capsule.Bench OUTPUT");
    return 2;
}

using var subject = await CapsuleSubject.MakeAsync();
var age = AgePeer.TryMake(subject.Plaintext);
var rounds = new List<Round>();

// In turns, so that whatever else the machine does hits all alike. The first round is for the compiler.
for (var round = 0; round < 8; round++)
    rounds.Add(await Round.RunAsync(subject, age));
age?.Dispose();

var report = CapsuleReport.Write(rounds[1..]);
await File.WriteAllTextAsync(output, report);
Console.WriteLine(report);
return 0;
