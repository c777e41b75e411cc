using System.Runtime.InteropServices;
using Bonafide.Observations;
using Bonafide.Server.Capture.Recording;
using Bonafide.Server.Tests.Capture.Protocol;
using FsCheck;
using FsCheck.Fluent;

namespace Bonafide.Server.Tests.Capture.Recording;

public sealed class RecordingTests
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(50);

    [Fact]
    public void Every_recording_comes_back_bit_for_bit() => Prop.ForAll(Recordings.Arbitrary, recording =>
    {
        var bytes = RecordingWriter.Write(recording);
        var read = RecordingReader.Read(bytes);
        (read.Policy, read.Plan with { Dots = null, Instructions = null, Light = null, Distances = null }, read.TimedOutAt).ShouldBe(
            (recording.Policy, recording.Plan with { Dots = null, Instructions = null, Light = null, Distances = null }, recording.TimedOutAt));
        read.Plan.Dots?.Directions.ShouldBe(recording.Plan.Dots!.Directions);
        read.Plan.Instructions.ShouldBe(recording.Plan.Instructions);
        read.Plan.Distances?.Count.ShouldBe(recording.Plan.Distances!.Count);
        read.Plan.Light?.Passages.SelectMany(passage => passage.Steps).ShouldBe(recording.Plan.Light!.Passages.SelectMany(passage => passage.Steps));
        read.Frames.Select(frame => frame.Colours is null).ShouldBe(recording.Frames.Select(frame => frame.Colours is null));
        read.Frames.Select(frame => frame.Stamp).ShouldBe(recording.Frames.Select(frame => frame.Stamp));
        read.Stills.Select(still => still.FrameId).ShouldBe(recording.Stills.Select(still => still.FrameId));
        foreach (var (actual, expected) in Faces(read).Zip(Faces(recording), (actual, expected) => (actual, expected)))
        {
            Bits(actual.Landmarks).ShouldBe(Bits(expected.Landmarks));
            Bits(actual.Irises).ShouldBe(Bits(expected.Irises));
            BitConverter.SingleToInt32Bits(actual.Quality.SideLight).ShouldBe(BitConverter.SingleToInt32Bits(expected.Quality.SideLight));
        }

        // Every value that was not compared above is compared here, as its bytes.
        return RecordingWriter.Write(read).Span.SequenceEqual(bytes.Span);
    }).Check(Few);

    [Fact]
    public void A_recording_cut_anywhere_is_refused()
    {
        var bytes = RecordingWriter.Write(Sample());
        for (var length = 0; length < bytes.Length; length += 97)
            Should.Throw<InvalidDataException>(() => RecordingReader.Read(bytes[..length]));
        Should.Throw<InvalidDataException>(() => RecordingReader.Read(bytes[..^1]));
    }

    [Fact]
    public void Bytes_after_the_end_are_refused() => Should.Throw<InvalidDataException>(
        () => RecordingReader.Read(RecordingWriter.Write(Sample()).ToArray().Append((byte)0).ToArray())).Message.ShouldContain("after the end");

    [Fact]
    public void Another_version_is_refused_by_name()
    {
        var bytes = RecordingWriter.Write(Sample()).ToArray();
        bytes[4] = 9;
        Should.Throw<InvalidDataException>(() => RecordingReader.Read(bytes)).Message.ShouldContain("version 9");
    }

    [Fact]
    public void A_damaged_recording_is_read_or_refused_and_never_crashes()
    {
        var bytes = RecordingWriter.Write(Sample()).ToArray();
        var mutator = new Mutator(3);
        var refused = 0;
        for (var round = 0; round < 2_000; round++)
        {
            try
            {
                RecordingReader.Read(mutator.Mutate(bytes));
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(0);
    }

    private static CaptureRecording Sample() => Recordings.Arbitrary.Generator.Sample(10, new Rnd(7UL), 1).First();

    private static IEnumerable<FaceObservation> Faces(CaptureRecording recording) =>
        recording.Frames.SelectMany(frame => frame.Faces).Concat(recording.Stills.SelectMany(still => still.Faces));

    private static int[] Bits(ReadOnlyMemory<float> values) => MemoryMarshal.Cast<float, int>(values.Span).ToArray();
}
