using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Alerting;

/// <summary>What is behind an alert link.</summary>
public abstract record AlertView
{
    private AlertView()
    {
    }

    /// <summary>An alert of a site.</summary>
    /// <param name="Alert">The alert as it stands.</param>
    /// <param name="Participant">The pseudonym of whom it is about, or the id of an unjudged text.</param>
    /// <param name="Site">The site that answers for it.</param>
    public sealed record Found(Alert Alert, ParticipantId Participant, SiteId Site) : AlertView;

    public sealed record Expired : AlertView;

    public sealed record Invalid : AlertView;
}
