document.getElementById("root")?.append("Flowsmith");
