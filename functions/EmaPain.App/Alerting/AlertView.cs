using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Alerting;

/// <summary>What is behind an alert link.</summary>
public abstract record AlertView
{
    private AlertView()
    {
    }

    /// <summary>An alert of a site.</summary>
    /// <param name="Alert">The alert as it stands.</param>
    /// <param name="Person">Whom it is about: a participant, a stranger, or a text that could not be judged.</param>
    /// <param name="Study">The study that answers for it.</param>
    /// <param name="Reader">The member of staff whom the link was made for, by id.</param>
    public sealed record Found(Alert Alert, Participation Person, StudyDefinition Study, string Reader) : AlertView
    {
        /// <summary>Whether somebody else has it than whoever reads this.</summary>
        public bool IsAColleagues => Alert.Status == AlertStatus.Acknowledged && Alert.AcknowledgedBy != Reader;

        /// <summary>Whoever took on an urgent alert may see how to reach the person, and the text that raised it.</summary>
        public bool IsOwnedBy(string? person) => person is not null && Alert is { Level: AlertLevel.Urgent, Status: AlertStatus.Acknowledged } && Alert.AcknowledgedBy == person;
    }

    public sealed record Expired : AlertView;

    /// <summary>The link is somebody's who is not on the site's staff list, or no more.</summary>
    public sealed record NotListed : AlertView;

    public sealed record Invalid : AlertView;
}
