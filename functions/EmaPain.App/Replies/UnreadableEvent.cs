using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Replies;

/// <summary>An entry of the inbox that nobody can read; it may be a text of anybody.</summary>
internal static class UnreadableEvent
{
    public static CoordinatorTask TaskOf(InboxKey key, Instant now) => new(
        new TaskId(NameBasedId.Of("task", "unreadable", key.Day, key.Id).ToString()), new StudyId("all"), new SiteId("all"),
        TaskKind.LookAtUnreadableEvent, $"{key.Day} {key.Id}", now);
}
