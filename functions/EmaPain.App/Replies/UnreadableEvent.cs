using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Replies;

/// <summary>An entry of the inbox that nobody can read; it may be a text of anybody.</summary>
internal static class UnreadableEvent
{
    public static CoordinatorTask TaskOf(InboxKey key, Instant now) => TaskGuides.New(
        new TaskId(NameBasedId.Of("task", "unreadable", key.Day, key.Id).ToString()), TaskGuides.NoStudy, TaskGuides.NoSite,
        TaskKind.LookAtUnreadableEvent, participant: null, $"{key.Day} {key.Id}", now);
}
