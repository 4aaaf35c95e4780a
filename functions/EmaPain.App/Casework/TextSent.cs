using EmaPain.App.Ports;

namespace EmaPain.App.Casework;

/// <summary>What came of trying to send a text.</summary>
/// <param name="After">The participation as it stands afterwards.</param>
/// <param name="Step">The commit of its outcome; none where none is decided yet.</param>
/// <param name="Again">After which time (machine) the text has to be looked at again; none: its outcome is decided.</param>
public sealed record TextSent(LoadedParticipation After, Step? Step, TimeSpan? Again);
