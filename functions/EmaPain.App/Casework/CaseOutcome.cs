using EmaPain.App.Ports;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Casework;

/// <summary>What became of an input.</summary>
public abstract record CaseOutcome
{
    private CaseOutcome()
    {
    }

    /// <summary>Decided, committed and carried out, now or at an earlier try.</summary>
    public sealed record Done(LoadedParticipation After) : CaseOutcome;

    /// <summary>The engine refused it; nothing is written.</summary>
    public sealed record Refused(Refusal Refusal) : CaseOutcome;
}
