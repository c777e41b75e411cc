using Bonafide.Simulator.Camera;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Light;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Scenery;

/// <summary>Everything before the camera during one camera period. Immutable, so a picture can be developed again at another size.</summary>
internal sealed record Scene
{
    /// <summary>Length of the period between <c>Before</c> and <c>Now</c> of all props, seconds.</summary>
    public const double Period = 1 / 30.0;

    public required Room Room { get; init; }

    public required Lighting Lighting { get; init; }

    /// <summary>The camera in the room one period ago.</summary>
    public required RigidPose CameraBefore { get; init; }

    /// <summary>The camera in the room now.</summary>
    public required RigidPose CameraNow { get; init; }

    /// <summary>What stands before the room, from the back to the front.</summary>
    public required IProp[] Props { get; init; }

    /// <summary>Begins a picture with the room at a moment of the period.</summary>
    public void DrawRoom(Stage stage, PinholeCamera camera, float share)
    {
        stage.Begin(camera, RigidPose.Between(CameraBefore, CameraNow, share), Lighting);
        Room.Draw(stage);
    }

    /// <summary>Draws the props on top, at a moment of the period.</summary>
    public void DrawProps(Stage stage, PinholeCamera camera, float share)
    {
        stage.Look(camera, RigidPose.Between(CameraBefore, CameraNow, share), Lighting);
        foreach (var prop in Props)
            prop.Draw(stage, share);
    }

    /// <summary>The longest paths of the room and of the props on the picture during the period, pixels.</summary>
    public (float Room, float Props) LongestPaths(PinholeCamera camera)
    {
        var turned = IProp.PathOf(CameraBefore, CameraNow, 1000) / 1000 * camera.Focal;
        var props = 0f;
        foreach (var prop in Props)
        {
            var (path, depth) = prop.Motion;
            props = Math.Max(props, path / Math.Max(depth, 5) * camera.Focal);
        }

        return (turned, props);
    }
}
