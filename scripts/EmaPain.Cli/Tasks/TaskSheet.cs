using EmaPain.Cli.Output;

namespace EmaPain.Cli.Tasks;

/// <summary>Open tasks, numbered, with the commands for each.</summary>
internal static class TaskSheet
{
    public static Sheet Of(IEnumerable<OpenTask> tasks) =>
        new Sheet("Open tasks", ["no", "due", "overdue", "participant", "what", "task", "remedy", "done"]) { Below = 3 }.Of(
            tasks.Index(),
            task => [
                $"{task.Index + 1}", Wording.Utc(task.Item.DueAt), task.Item.IsOverdue ? "yes" : "", task.Item.Participant, task.Item.What, task.Item.Id,
                task.Item.Remedy, task.Item.Done]);
}
