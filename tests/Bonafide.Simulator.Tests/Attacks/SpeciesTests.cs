using Bonafide.Observations;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Running;
using Bonafide.Simulator.Tests.Support;

namespace Bonafide.Simulator.Tests.Attacks;

public sealed class SpeciesTests(Cast cast) : IClassFixture<Cast>
{
    public static TheoryData<string> Names => [.. SpeciesCatalog.All.Select(species => species.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_seed_gives_the_same_frames_byte_for_byte(string name)
    {
        var (once, again) = (Film(name, 5), Film(name, 5));

        once.Count.ShouldBe(3);
        for (var i = 0; i < once.Count; i++)
            once[i].SequenceEqual(again[i]).ShouldBeTrue($"{name}, frame {i}");
        Film(name, 6)[0].SequenceEqual(once[0]).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Vision_finds_a_face_in_most_presentations(string name)
    {
        var found = 0;
        for (var seed = 1ul; seed <= 5; seed++)
        {
            using var tracker = cast.Engine.CreateTracker();
            if (tracker.Observe(Film(name, seed)[^1], new FrameStamp(1, TimeSpan.Zero, TimeSpan.Zero)).Faces.Count > 0)
                found++;
        }

        found.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public void An_injected_recording_ignores_the_page()
    {
        var species = SpeciesCatalog.Named("injected-replay");
        using var studio = new FrameStudio();
        var (one, other) = (species.Present(cast.People, 2), species.Present(cast.People, 2));
        var dark = PageView.Blank with { Light = new(0.1f), Aim = new HeadPose(20, 0, 0) };

        for (var i = 0; i < 8; i++)
        {
            var at = TimeSpan.FromSeconds(i * 0.2);
            studio.Live(one.FrameAt(at, PageView.Blank), one.Camera, 320, 80)
                .SequenceEqual(studio.Live(other.FrameAt(at, dark), other.Camera, 320, 80)).ShouldBeTrue();
        }
    }

    [Fact]
    public void An_unknown_species_is_refused_with_the_names_there_are() =>
        Should.Throw<ArgumentException>(() => SpeciesCatalog.Named("mask")).Message.ShouldContain("print-flat");

    private List<byte[]> Film(string name, ulong seed)
    {
        using var studio = new FrameStudio();
        var presentation = SpeciesCatalog.Named(name).Present(cast.People, seed);
        return [.. Enumerable.Range(0, 3).Select(i => studio.Live(presentation.FrameAt(TimeSpan.FromSeconds(i * 0.3), PageView.Blank), presentation.Camera, 640, 80))];
    }
}
