using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Rehearsing;

/// <summary>One line of a rehearsal's script: at a wall time the person sends a text, or staff record something.</summary>
/// <param name="Number">The line in the script, from 1.</param>
/// <param name="Local">The person's wall time.</param>
public abstract record ScriptLine(int Number, LocalDateTime Local)
{
    /// <summary>The person sends this text, exactly as written after the first space.</summary>
    public sealed record Says(int Number, LocalDateTime Local, string Text) : ScriptLine(Number, Local);

    /// <summary>A text that the carrier received earlier arrives now.</summary>
    public sealed record Arrives(int Number, LocalDateTime Local, LocalDateTime Received, string Text) : ScriptLine(Number, Local);

    /// <summary>A linked survey's system reports on an occasion.</summary>
    public sealed record Reports(int Number, LocalDateTime Local, OccasionId Occasion, SurveyNews News) : ScriptLine(Number, Local);

    /// <summary>Staff record something.</summary>
    public sealed record Records(int Number, LocalDateTime Local, StaffRecord Record) : ScriptLine(Number, Local);

    /// <summary>Staff record something about the last alert of a rule.</summary>
    public sealed record Handles(int Number, LocalDateTime Local, RuleId Rule, AlertRecord Record) : ScriptLine(Number, Local);
}
